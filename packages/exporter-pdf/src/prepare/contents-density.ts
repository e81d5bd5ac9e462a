import { labelWidth } from '@inspectorate/office'
import type { ReportView } from '@inspectorate/publication'
import { column } from './page-shape.js'
import { heights } from './stays-whole.js'

/** How close the lines of the contents, and of the lists after them, stand: sizes in points, distances in ems. */
export interface ContentsDensity {
  readonly size: number
  /** Above an entry of a part, and of what is in it or in a list. */
  readonly main: number
  readonly sub: number
  /** Of the headings of the lists. */
  readonly heading: number
}

/** From the widest. */
const densities: readonly [ContentsDensity, ...ContentsDensity[]] = [
  { size: 11.5, main: 0.95, sub: 0.55, heading: 16 },
  { size: 10.5, main: 0.6, sub: 0.5, heading: 13 },
  { size: 10, main: 0.55, sub: 0.42, heading: 13 },
]

/** The widest that needs no more pages than the closest: a page of lists alone is mostly empty. */
export function contentsDensity(view: ReportView): ContentsDensity {
  const pages = densities.map((density) => Math.ceil(heightAt(view, density) / heights.upright))
  return densities[pages.indexOf(Math.min(...pages))] ?? densities[0]
}

/** Of a line of text, and between two, in ems of Liberation Sans. */
const [line, between] = [0.69, 0.62]
/** Of the heading, in points; of a list’s heading, in ems. */
const [title, listTitle] = [38, 2.6]
/** What page numbers and the indent take of a line. */
const besideWords = 60

function heightAt(
  { contents, captions }: ReportView,
  { size, main, sub, heading }: ContentsDensity,
): number {
  const entry = (text: string, above: number) => {
    const lines = Math.max(1, Math.ceil(labelWidth(text, size) / (column - besideWords)))
    return (above + lines * line + (lines - 1) * between) * size
  }
  const ofContents = contents.map(({ level, number = '', text }) =>
    entry(`${number} ${text}`, level === 1 ? main : sub),
  )
  const ofLists = captions.map(({ entries }) =>
    entries.reduce((sum, { text }) => sum + entry(text, sub), heading * listTitle),
  )
  return [...ofContents, ...ofLists].reduce((sum, one) => sum + one, title)
}
