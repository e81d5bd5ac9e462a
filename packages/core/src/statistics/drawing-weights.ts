/**
 * How probable it is that i of `size` cases are drawn, for i from 0 to the lesser of `size` and `most`,
 * relative to the most probable number: the binomial distribution in which a case is drawn with the
 * odds given. Products over values whose cases are drawn independently, where the drawn are known to be
 * so many in all, are in proportion to the (multivariate) hypergeometric distribution, whatever the
 * odds; with the odds of the groups’ sizes nothing overflows.
 */
export function drawingWeights(size: number, most: number, odds: number): number[] {
  const highest = Math.min(size, most)
  const mode = Math.min(highest, Math.floor(((size + 1) * odds) / (1 + odds)))
  const up = (i: number) => ((size - i) / (i + 1)) * odds
  const weights = Array.from({ length: highest + 1 }, () => 0)
  weights[mode] = 1
  for (let i = mode; i < highest; i++) weights[i + 1] = weights[i]! * up(i)
  for (let i = mode; i > 0; i--) weights[i - 1] = weights[i]! / up(i - 1)
  return weights
}
