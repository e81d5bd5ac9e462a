import { labelWidth } from '@inspectorate/office'
import type { ChartBlock } from '@inspectorate/publication'
import { textHeight, textWidth, type PageShape } from '../styles/page-shape.js'

/** Measures of a chart, in pixels. */
export interface ChartShape {
  readonly width: number
  readonly height: number
  /** How low it could be and still be read. */
  readonly least: number
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

/** Room behind the bars for their values, and for the words of bands. */
const values = 46
const wordSize = 13.3

/** As wide as the text, and as high as its bars need, up to a page; or as high as is said. */
export function chartShape(block: ChartBlock, page: PageShape, given?: number): ChartShape {
  const { shape, categories, series, boundaries } = block
  const width = Math.round(textWidth(page) / 15)
  const isNamed = series.length > 1
  const isDots = shape === 'dots'
  const bar = isDots ? 20 : isNamed ? 15 : categories.length > 8 ? 18 : 26
  const top = (isNamed ? 12 + legendLines(series, width) * 18 : 6) + boundaries.length * bandLine
  const foot = 48
  const left = Math.round(width * 0.38)
  const lines = Math.max(
    ...categories.map(({ label }) => Math.ceil((label.length * letter) / left)),
  )
  const bars = isDots ? 1 : series.length
  const rows = (category: number) => top + foot + Math.max(categories.length * category, 50)
  // A page, less its heading and the chart’s title.
  const most = Math.round(textHeight(page) / 15) - 110
  const wanted = rows(Math.max(bars * bar + (isDots ? 8 : 12), lines * labelLine + 8))
  const height = given ?? Math.min(wanted, most)
  const start = left + (isDots ? dotRoom : 0)
  return {
    width,
    height,
    least: Math.min(height, rows(Math.max(isDots ? 16 : bars * 13 + 6, lines * labelLine + 2))),
    plot: {
      left: start,
      top,
      width: width - start - values - bandWidth(block),
      height: height - top - foot,
    },
  }
}

/** Room before the dots for the value of one at zero. */
const dotRoom = 36

/** What the longest word of a band takes behind its value. */
export function bandWidth({ categories }: ChartBlock): number {
  const words = categories.flatMap(({ band }) => (band === undefined ? [] : [band]))
  return Math.ceil(Math.max(0, ...words.map((word) => labelWidth(` ${word}`, wordSize) * 1.1)))
}

/** Lines that the names of the bars take above them, each with its sample. */
function legendLines(names: readonly string[], width: number): number {
  const wide = names.reduce((sum, name) => sum + labelWidth(name, 13.3) + 28, 0)
  return Math.ceil(wide / (width * 0.7))
}
