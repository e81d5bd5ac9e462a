import { drawingWeights } from './drawing-weights.js'

/** Cases that share a rank: how many there are, and their whole, non-negative score. */
export interface TieGroup {
  readonly size: number
  readonly score: number
}

/**
 * The probability, 0–1, that `drawn` of all cases, drawn at random without replacement, have scores that
 * add to at most `low` or at least `high` (`low` < `high`). Exact but for the arithmetic of doubles,
 * in which nothing is subtracted: some 12 digits.
 *
 * Sums are convolved over the tie groups, in two halves that meet in the middle: a hundred cases
 * have far fewer sums than two hundred.
 */
export function probabilityOutside(
  groups: readonly TieGroup[],
  drawn: number,
  low: number,
  high: number,
): number {
  const cases = casesOf(groups)
  const odds = drawn / (cases - drawn)
  const split = middleOf(groups, cases)
  const first = sumsDrawn(groups.slice(0, split), drawn, odds)
  // Scores of the second half from its least, which is added again for each case drawn from it.
  const least = groups[split]?.score ?? 0
  const second = sumsDrawn(
    groups.slice(split).map(({ size, score }) => ({ size, score: score - least })),
    drawn,
    odds,
  )
  let outside = 0
  let total = 0
  first.forEach((sums, k) => {
    const others = second[drawn - k]
    if (others === undefined) return
    const [upTo, from] = [totalsUpTo(others), totalsFrom(others)]
    const added = least * (drawn - k)
    for (let sum = 0; sum < sums.length; sum++) {
      const weight = sums[sum]!
      if (weight === 0) continue
      total += weight * from[0]!
      const below = low - sum - added
      const above = high - sum - added
      if (below >= 0) outside += weight * upTo[Math.min(below, upTo.length - 1)]!
      if (above < from.length) outside += weight * from[Math.max(above, 0)]!
    }
  })
  return Math.min(1, outside / total)
}

/**
 * For k cases drawn, at index k: the weight of each sum of their scores. Groups are in order of score.
 * Where many cases share few scores most sums cannot be, and only those that can are gone through.
 */
function sumsDrawn(groups: readonly TieGroup[], most: number, odds: number): Float64Array[] {
  const least = firstSums(groups, most)
  const rows = firstSums(groups.toReversed(), most).map(
    (greatest) => new Float64Array(greatest + 1),
  )
  rows[0]![0] = 1
  /** The greatest sum of k cases so far; −1 where so many have not been drawn. */
  const reached = rows.map((_, k): number => (k === 0 ? 0 : -1))
  const isSparse = 4 * groups.length <= casesOf(groups)
  const possible = isSparse ? rows.map((_, k) => (k === 0 ? [0] : [])) : undefined
  for (const { size, score } of groups) {
    const weights = drawingWeights(size, most, odds)
    for (let k = rows.length - 1; k >= 0; k--) {
      const row = rows[k]!
      // Rows of fewer cases are still those without this group.
      if (possible) for (const sum of possible[k]!) row[sum]! *= weights[0]!
      else if (weights[0] !== 1)
        for (let sum = least[k]!; sum <= reached[k]!; sum++) row[sum]! *= weights[0]!
      for (let i = 1; i < weights.length && i <= k; i++) {
        const until = reached[k - i]!
        if (until < 0) continue
        const [from, weight, shift] = [rows[k - i]!, weights[i]!, i * score]
        if (possible === undefined)
          for (let sum = least[k - i]!; sum <= until; sum++)
            row[sum + shift]! += from[sum]! * weight
        else
          for (const sum of possible[k - i]!) {
            if (row[sum + shift] === 0) possible[k]!.push(sum + shift)
            row[sum + shift]! += from[sum]! * weight
          }
        reached[k] = Math.max(reached[k]!, until + shift)
      }
    }
  }
  return rows
}

/** The sum of the scores of the first k cases, for each k up to `most` that there can be. */
function firstSums(groups: readonly TieGroup[], most: number): number[] {
  const sums = [0]
  for (const { size, score } of groups)
    for (let i = 0; i < size && sums.length <= most; i++) sums.push(sums.at(-1)! + score)
  return sums
}

function totalsUpTo(weights: Float64Array): Float64Array {
  const totals = new Float64Array(weights.length)
  for (let i = 0, total = 0; i < weights.length; i++) totals[i] = total += weights[i]!
  return totals
}

function totalsFrom(weights: Float64Array): Float64Array {
  const totals = new Float64Array(weights.length)
  for (let i = weights.length - 1, total = 0; i >= 0; i--) totals[i] = total += weights[i]!
  return totals
}

function middleOf(groups: readonly TieGroup[], cases: number): number {
  let reached = 0
  const index = groups.findIndex(({ size }) => (reached += size) * 2 >= cases)
  return Math.min(index + 1, groups.length)
}

function casesOf(groups: readonly TieGroup[]): number {
  return groups.reduce((sum, { size }) => sum + size, 0)
}
