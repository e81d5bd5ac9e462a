import type { RatingMark } from '@inspectorate/publication'
import type { RatingWidths } from '../rendering/rating-widths.js'

/** Where the gauges of ratings below or beside each other stand. */
export type GaugePlace =
  /** At the tab of their style, or at another in its place. */
  | { readonly kind: 'tab'; readonly at?: number; readonly clear?: number }
  /** Behind the word. */
  | { readonly kind: 'behind' }
  /** Words say the same: nothing is said by a gauge on a line of its own. */
  | { readonly kind: 'none' }

/** What ratings need on one line. */
export function roomForRatings(widths: RatingWidths, marks: readonly RatingMark[]): number {
  const { longest, gauge } = widestOf(widths, marks)
  return Math.ceil(widths.indent.left + longest + widths.gap + gauge + widths.indent.right)
}

/** In a column, gauges stand below each other, where each has room beside the longest word. */
export function gaugesInColumn(
  widths: RatingWidths,
  marks: readonly RatingMark[],
  room: number,
): GaugePlace {
  if (roomForRatings(widths, marks) > room) return { kind: 'none' }
  const { longest, gauge } = widestOf(widths, marks)
  const { indent, gap, gaugeAt } = widths
  const least = Math.ceil(indent.left + longest + gap)
  if (gaugeAt === undefined) return { kind: 'tab', at: least }
  if (gaugeAt >= least && gaugeAt + gauge <= room - indent.right) return { kind: 'tab' }
  return { kind: 'tab', at: least, clear: gaugeAt }
}

/** In tiles each stands behind its word, in all or in none: one that is missing would seem to say something. */
export function gaugesInTiles(
  widths: RatingWidths,
  marks: readonly RatingMark[],
  room: number,
): GaugePlace {
  const fits = marks.every((mark) => roomForRatings(widths, [mark]) <= room)
  return { kind: fits ? 'behind' : 'none' }
}

/** Of those with a gauge; what has none may take its lines. */
function widestOf(widths: RatingWidths, marks: readonly RatingMark[]) {
  const gauged = marks.filter(({ position }) => position !== undefined)
  return {
    longest: Math.max(0, ...gauged.map(widths.word)),
    gauge: Math.max(0, ...gauged.map(widths.gauge)),
  }
}
