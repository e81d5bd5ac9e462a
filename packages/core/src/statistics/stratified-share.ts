/** A part of the cohort that was sampled by itself: at least two of it, at most all. */
export interface Stratum {
  readonly cohort: number
  readonly size: number
  readonly yes: number
}

/**
 * The share of a cohort, 0–1, from samples of its strata, and its standard error with finite population
 * correction in each (Cochran 1977, Sampling Techniques, sections 5.3 and 5.9): each stratum counts for
 * as much as it is of the cohort, not of the sample.
 */
export function stratifiedShare(strata: readonly Stratum[]): {
  readonly share: number
  readonly standardError: number
} {
  const all = strata.reduce((sum, { cohort }) => sum + cohort, 0)
  let share = 0
  let variance = 0
  for (const { cohort, size, yes } of strata) {
    const [weight, p] = [cohort / all, yes / size]
    share += weight * p
    variance += (weight ** 2 * (1 - size / cohort) * p * (1 - p)) / (size - 1)
  }
  return { share, standardError: Math.sqrt(variance) }
}
