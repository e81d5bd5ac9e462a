import { labelWidth } from '@inspectorate/office'
import type { ChartBlock } from '@inspectorate/publication'
import { textHeight, textWidth, type PageShape } from '../styles/page-shape.js'

/** Measures of a chart, in pixels. */
export interface ChartShape {
  readonly width: number
  readonly height: number
  /** Where bars are drawn, from 0 to 100 per cent. */
  readonly plot: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
}

/** Between the bars of two categories, as a share of a bar. */
export const barGap = 0.45

/** Width of a letter and height of a line of the names of categories, in pixels. */
const letter = 7
const labelLine = 15

/** Height of a line with the name of a band. */
export const bandLine = 15

/** As wide as the text, and as high as its bars need, up to a page. */
export function chartShape(
  { categories, series, boundaries }: ChartBlock,
  page: PageShape,
): ChartShape {
  const width = Math.round(textWidth(page) / 15)
  const isGrouped = series.length > 1
  const bar = isGrouped ? 15 : categories.length > 8 ? 18 : 26
  const top = (isGrouped ? 12 + legendLines(series, width) * 18 : 6) + boundaries.length * bandLine
  const foot = 48
  const left = Math.round(width * 0.38)
  const lines = Math.max(
    ...categories.map(({ label }) => Math.ceil((label.length * letter) / left)),
  )
  const category = Math.max(series.length * bar + 12, lines * labelLine + 8)
  const wanted = top + foot + Math.max(categories.length * category, 50)
  // A page, less its heading and the chart’s title.
  const height = Math.min(wanted, Math.round(textHeight(page) / 15) - 90)
  return {
    width,
    height,
    plot: { left, top, width: width - left - 46, height: height - top - foot },
  }
}

/** Lines that the names of the bars take above them, each with its sample. */
function legendLines(names: readonly string[], width: number): number {
  const wide = names.reduce((sum, name) => sum + labelWidth(name, 13.3) + 28, 0)
  return Math.ceil(wide / (width * 0.7))
}
