import type { TwoGroups } from './two-by-two.js'

export interface FisherExact {
  /** Two-sided p-value: tables no more probable than the one seen, 0–1. */
  readonly p: number
  /** Mid-p: the probability of tables as probable as the one seen counts half. */
  readonly midP: number
}

/** Tables this close to the observed probability count as equally probable, as R’s fisher.test does. */
const tie = 1e-7

/**
 * Fisher’s exact test that two groups have the same proportion (Fisher 1935; two-sided by the sum of
 * small probabilities). Probabilities are built as ratios outwards from the most probable table, so
 * large counts neither overflow nor lose digits.
 */
export function fisherExact(groups: TwoGroups): FisherExact {
  const { a, b } = smallerFirst(groups)
  const yes = a.yes + b.yes
  const lowest = Math.max(0, yes - b.relevant)
  const highest = Math.min(yes, a.relevant)
  const mode = Math.min(
    highest,
    Math.max(lowest, Math.floor(((yes + 1) * (a.relevant + 1)) / (a.relevant + b.relevant + 2))),
  )
  // weight(k) is P(k) / P(mode); the next weight up is this one times `up(k)`.
  const up = (k: number) => ((yes - k) * (a.relevant - k)) / ((k + 1) * (b.relevant - yes + k + 1))
  const weights = new Map<number, number>([[mode, 1]])
  for (let k = mode, weight = 1; k < highest && weight > 0; k++)
    weights.set(k + 1, (weight *= up(k)))
  for (let k = mode, weight = 1; k > lowest && weight > 0; k--)
    weights.set(k - 1, (weight /= up(k - 1)))
  const seen = weights.get(a.yes) ?? 0
  let total = 0
  let less = 0
  let equal = 0
  for (const weight of [...weights.values()].sort((x, y) => x - y)) {
    total += weight
    if (weight > seen * (1 + tie)) continue
    if (weight < seen * (1 - tie)) less += weight
    else equal += weight
  }
  return { p: Math.min(1, (less + equal) / total), midP: Math.min(1, (less + equal / 2) / total) }
}

/** The same groups in one order, so that the result is the same to the last digit either way round. */
function smallerFirst({ a, b }: TwoGroups): TwoGroups {
  const inOrder = a.relevant < b.relevant || (a.relevant === b.relevant && a.yes <= b.yes)
  return inOrder ? { a, b } : { a: b, b: a }
}
