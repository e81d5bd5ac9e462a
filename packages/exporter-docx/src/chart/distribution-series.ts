import type { DistributionBlock, DistributionSegment } from '@inspectorate/publication'
import type { DistributionShape } from './distribution-shape.js'

/** A column of the chart’s data. */
export interface DistributionSeries {
  readonly name: string
  /** Absent where the column only keeps two panels apart. */
  readonly segment?: DistributionSegment
  /** In the order of rows; below zero to the left. */
  readonly values: readonly (number | null)[]
  /** How far two zeros are apart, and which columns are between them. */
  readonly keeps?: { readonly total: number; readonly from: number; readonly to: number }
}

/**
 * The columns in the order in which Word stacks them from zero: what goes left, what goes right, then
 * for each further panel what fills the room up to its zero, and its segments.
 */
export function distributionSeries(
  { panels, segments, rows, space }: DistributionBlock,
  { gap }: DistributionShape,
): DistributionSeries[] {
  const seriesOf = (panel: number, side: DistributionSegment['side']) =>
    segments.flatMap((segment, i): DistributionSeries[] =>
      segment.panel === panel && segment.side === side
        ? [
            {
              name: segment.label,
              segment,
              values: rows.map(({ values }) => signed(values[i] ?? null, side)),
            },
          ]
        : [],
    )
  const series = seriesOf(0, 'left').toReversed()
  let from = series.length
  series.push(...seriesOf(0, 'right'))
  panels.slice(1).forEach((_, i) => {
    const total = panels[i]!.right + gap
    const keeps = { total, from, to: series.length }
    const between = series.slice(from)
    series.push({
      name: space,
      keeps,
      values: rows.map(
        (_, row) => total - between.reduce((sum, { values }) => sum + (values[row] ?? 0), 0),
      ),
    })
    from = series.length
    series.push(...seriesOf(i + 1, 'right'))
  })
  return series
}

function signed(value: number | null, side: DistributionSegment['side']): number | null {
  return value !== null && side === 'left' && value !== 0 ? -value : value
}
