/** Positions in the order of the set, from 0. */
export type OrderedMedian =
  | { readonly kind: 'value'; readonly at: number }
  | { readonly kind: 'between'; readonly below: number; readonly above: number }

/**
 * The median of ordered answers, from how many gave each, in order: the value in the middle, or the two
 * that it falls between where the two middle answers differ (“between neither and agree”); never a
 * number, because steps of a scale have no distance. Null where nobody answered.
 */
export function orderedMedian(counts: readonly number[]): OrderedMedian | null {
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n === 0) return null
  const positionOf = (rank: number) => {
    let reached = 0
    return counts.findIndex((count) => (reached += count) > rank)
  }
  const [below, above] = [positionOf(Math.floor((n - 1) / 2)), positionOf(Math.floor(n / 2))]
  return below === above ? { kind: 'value', at: below } : { kind: 'between', below, above }
}
