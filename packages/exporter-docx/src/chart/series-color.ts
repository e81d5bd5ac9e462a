import type { Rendering } from '../rendering/rendering.js'

/** The colours of a house, or ours. */
export type SeriesColors = Pick<Rendering, 'accent' | 'seriesColors'>

/** The colour of a series of a chart, from 0: the house’s where it has so many, else ours. */
export function seriesColor(
  series: number,
  { accent, seriesColors }: SeriesColors,
  ours: string,
): string {
  return series === 0 ? accent : (seriesColors[series - 1] ?? ours)
}
