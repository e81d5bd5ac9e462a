import type { Alignment, Borders, Font, PageSetup, Worksheet } from 'exceljs'

/** The look of the collection workbook: Arial 12, bold headings, no fill but where a cell is not asked. */
export const styles = {
  text: { name: 'Arial', size: 12, family: 2 },
  bold: { name: 'Arial', size: 12, family: 2, bold: true },
  title: { name: 'Arial', size: 16, family: 2, bold: true },
  subtitle: { name: 'Arial', size: 14, family: 2, bold: true },
} as const satisfies Record<string, Partial<Font>>

export const wrapped: Partial<Alignment> = { vertical: 'top', wrapText: true }

const hairline = { style: 'thin', color: { argb: 'FFC5CCD3' } } as const

/** Rules under the headings, and before the first question of each standard. */
export const rules = {
  under: { bottom: { style: 'medium', color: { argb: 'FF1C3F6E' } } },
  before: { left: hairline },
  both: { bottom: { style: 'medium', color: { argb: 'FF1C3F6E' } }, left: hairline },
} as const satisfies Record<string, Partial<Borders>>

/** Not asked: grey and hatched, so that it shows without colour. */
export const notAsked = {
  type: 'pattern',
  pattern: 'lightUp',
  fgColor: { argb: 'FF8A9299' },
  bgColor: { argb: 'FFEEF0F1' },
} as const

/** Answers that exclude each other: grey and crossed, so that it shows without colour. */
export const clash = {
  type: 'pattern',
  pattern: 'darkTrellis',
  fgColor: { argb: 'FFA9B0B6' },
  bgColor: { argb: 'FFFFFFFF' },
} as const

/** Prints a sheet on A4 (9 is Excel’s number for it), its header row on every page. */
export function setPage(sheet: Worksheet, page: Partial<PageSetup>): void {
  Object.assign(sheet.pageSetup, { paperSize: 9, ...page })
}

/** As wide as the page, and as long as it takes. */
export const fitted: Partial<PageSetup> = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }

/** The height in points of a row whose texts wrap in columns of these widths, in characters. */
export function rowHeight(
  texts: readonly string[],
  widths: readonly number[],
  font: { readonly size: number } = styles.text,
): number {
  const lines = texts.map((text, i) => Math.ceil((text.length * font.size) / 12 / widths[i]!))
  return Math.max(1, ...lines) * font.size * 1.3 + 3
}
