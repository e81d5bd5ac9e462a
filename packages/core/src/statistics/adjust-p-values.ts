/**
 * P-values adjusted for a family of comparisons, in the order given. `holm` bounds the chance of any
 * false claim (Holm 1979); `benjamini-hochberg` the share of false claims (Benjamini & Hochberg 1995).
 */
export function adjustPValues(
  values: readonly number[],
  method: 'holm' | 'benjamini-hochberg',
): number[] {
  const count = values.length
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!)
  const adjusted = Array.from({ length: count }, () => 1)
  let bound = method === 'holm' ? 0 : 1
  const ranks =
    method === 'holm' ? order.map((_, rank) => rank) : order.map((_, rank) => count - 1 - rank)
  for (const rank of ranks) {
    const index = order[rank]!
    const scaled =
      method === 'holm' ? values[index]! * (count - rank) : values[index]! * (count / (rank + 1))
    bound = method === 'holm' ? Math.max(bound, scaled) : Math.min(bound, scaled)
    adjusted[index] = Math.min(1, bound)
  }
  return adjusted
}
