import type { ChartBlock } from '@inspectorate/publication'
import type { ChartShape } from './chart-shape.js'

/** Where the bars of a chart begin. */
export function barStart({ series }: ChartBlock, { labels, groupedLabels }: ChartShape): number {
  return series.length > 1 ? groupedLabels : labels
}
