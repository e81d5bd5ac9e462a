/** The page, in twentieths of a point. */
export interface PageShape {
  readonly width: number
  readonly height: number
  readonly landscape: boolean
  readonly margins: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
    readonly header: number
    readonly footer: number
    readonly gutter: number
  }
}

/** A4 upright with margins of 2.5 cm. */
export const ourPage: PageShape = {
  width: 11906,
  height: 16838,
  landscape: false,
  margins: {
    top: 1531,
    right: 1417,
    bottom: 1417,
    left: 1417,
    header: 680,
    footer: 680,
    gutter: 0,
  },
}

/** Width of the column of text. */
export function textWidth({ width, margins }: PageShape): number {
  return width - margins.left - margins.right - margins.gutter
}

/** Height of the column of text. */
export function textHeight({ height, margins }: PageShape): number {
  return height - margins.top - margins.bottom
}

/** The page on its side; its margins stay where they are, so that what stands in them keeps its room. */
export function onItsSide(page: PageShape): PageShape {
  return { ...page, width: page.height, height: page.width, landscape: true }
}
