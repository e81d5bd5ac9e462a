import { labelWidth } from '@inspectorate/office'
import type { DistributionSeries } from './distribution-series.js'
import { keySize, type DistributionShape } from './distribution-shape.js'

/** Where the values of a column are printed, row by row: on their segments, beside those that end a bar, or nowhere. */
export function valuePlaces(
  all: readonly DistributionSeries[],
  index: number,
  { perCent }: DistributionShape,
): ('on' | 'beside' | 'none')[] {
  const { segment, values } = all[index]!
  const further = all
    .slice(index + 1)
    .filter((one) => one.segment?.panel === segment?.panel && one.segment?.side === segment?.side)
  return values.map((value, row) => {
    const size = Math.abs(value ?? 0)
    if (size === 0) return 'none'
    if (labelWidth(String(size), keySize) + 3 <= size * perCent) return 'on'
    return further.every((one) => (one.values[row] ?? 0) === 0) ? 'beside' : 'none'
  })
}
