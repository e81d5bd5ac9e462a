import type { ChartBlock } from '@inspectorate/publication'
import { textWidth, type PageShape } from '../page/page-shape.js'

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
  const top = (isGrouped ? 30 : 6) + boundaries.length * bandLine
  const foot = 48
  const highest = Math.round((page.height - page.margins.top - page.margins.bottom) / 15) - 90
  const wanted = top + foot + Math.max(categories.length * (series.length * bar + 12), 50)
  const height = Math.min(wanted, highest)
  const left = Math.round(width * 0.38)
  return {
    width,
    height,
    plot: { left, top, width: width - left - 46, height: height - top - foot },
  }
}
