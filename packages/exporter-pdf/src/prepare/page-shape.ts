/** A4 upright with margins of 2.5 cm, as the Word report has it; in points. */
export const page = {
  width: 595.28,
  height: 841.89,
  margins: { top: 79, bottom: 74, side: 70.87 },
  /** Sizes of text. */
  body: 11.5,
  table: 10,
  evidence: 9,
} as const

/** Width of the column of text. */
export const column: number = page.width - 2 * page.margins.side

/** The same on a page that lies on its side. */
export const columnOnItsSide: number = page.height - 2 * page.margins.side

/** Space left and right of the text in a cell. */
export const cellInset = 6

/** How far the text of a list, and of what is set in a frame, stands in. */
export const indent = 20
