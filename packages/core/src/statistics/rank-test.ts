import type { Fraction } from '../exact/fraction.js'
import { normalRankTest } from './normal-rank-test.js'
import { probabilityOutside, type TieGroup } from './rank-sums.js'
import { superiority } from './superiority.js'
import { sizesOf, smallerGroupFirst, type TwoDistributions } from './two-distributions.js'

export interface RankTest {
  /** Two-sided, 0–1: rank sums at least as far from their mean as the one seen. */
  readonly p: number
  /** How `p` was come by: of all permutations, or by the normal distribution with a correction for ties. */
  readonly method: 'exact' | 'normal'
  /** How often a case of `a` is above one of `b`, a tie counting half, 0–1 (Mann & Whitney’s U/mn). */
  readonly above: Fraction
}

/** With more pairs of a number of cases and a sum of ranks than this, the test is the normal one. */
const mostStates = 1e7
/** Nor is it exact where putting in the cases one after the other takes more additions than this. */
const mostAdditions = 1e10

/**
 * Whether two groups differ in ordered answers or numbers: the exact permutation test of midranks given
 * the margins (Wilcoxon 1945 with the ties of Kruskal 1952; Lehmann 1975, Nonparametrics, section 1.4),
 * two-sided by distance from the mean: P(|W − E| ≥ |w − E|). Equal distances are told by whole numbers,
 * because midranks are counted in halves.
 *
 * A state is a number of cases of the smaller group, from none to all, with a sum that their ranks can
 * have, counted in steps of the greatest common divisor. Above 10^7 states, or where it would take over
 * 10^10 additions, p is the normal one with the variance corrected for ties and no continuity
 * correction, and `method` says so.
 */
export function rankTest(values: TwoDistributions): RankTest {
  const ranked = turned(smallerGroupFirst(values))
  const { a: drawn, b: others } = sizesOf(ranked)
  const groups = tieGroups(ranked)
  const step = groups.reduce((divisor, { score }) => greatestCommonDivisor(divisor, score), 0)
  const above = superiority(values)
  // All alike: no permutation changes anything.
  if (step === 0) return { p: 1, method: 'exact', above }
  const steps = groups.map(({ size, score }) => ({ size, score: score / step }))
  // In halves of a rank above the least midrank: the sum seen, what it is on average, and how far off.
  const sum = ranked.reduce((total, { a }, i) => total + a * groups[i]!.score, 0)
  const mean = drawn * (drawn + others - groups[0]!.size)
  const distance = Math.abs(sum - mean)
  const states = (drawn + 1) * (spanOf(steps, drawn) + 1)
  const additions = states * steps.reduce((total, { size }) => total + Math.min(size, drawn), 0)
  if (states > mostStates || additions > mostAdditions)
    return { p: normalRankTest(values), method: 'normal', above }
  if (distance === 0) return { p: 1, method: 'exact', above }
  const [low, high] = [Math.floor((mean - distance) / step), Math.ceil((mean + distance) / step)]
  return { p: probabilityOutside(steps, drawn, low, high), method: 'exact', above }
}

/** Twice the midrank of each value, less that of the first. */
function tieGroups(ranked: TwoDistributions): TieGroup[] {
  let before = 0
  const doubled = ranked.map(({ a, b }) => {
    const size = a + b
    const twice = 2 * before + size + 1
    before += size
    return { size, score: twice }
  })
  const least = doubled[0]!.score
  return doubled.map(({ size, score }) => ({ size, score: score - least }))
}

/** Of a scale and the same turned over always the same one, so that p is the same to the last digit. */
function turned(ranked: TwoDistributions): TwoDistributions {
  const over = ranked.toReversed()
  for (const [i, { a, b }] of ranked.entries()) {
    const difference = a + b - over[i]!.a - over[i]!.b
    if (difference !== 0) return difference < 0 ? ranked : over
  }
  return ranked
}

/** Between the least and the greatest sum of `drawn` scores. */
function spanOf(groups: readonly TieGroup[], drawn: number): number {
  const sumOf = (ordered: readonly TieGroup[]) => {
    let left = drawn
    return ordered.reduce((sum, { size, score }) => {
      const taken = Math.min(size, left)
      left -= taken
      return sum + taken * score
    }, 0)
  }
  return sumOf(groups.toReversed()) - sumOf(groups)
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
