import { wilsonInterval, wilsonIntervalOf } from './wilson-interval.js'

/** How many cases were inspected, and of how many they were drawn, where that is known. */
export interface SampleSize {
  readonly size: number
  readonly cohort?: number | undefined
}

/**
 * The 95 per cent interval of a share of cases, 0–1. Where the cohort is known the interval is that of
 * a sample from it: relevant cases are taken to be as large a part of the cohort as of the sample.
 */
export function sampleInterval(
  yes: number,
  relevant: number,
  { size, cohort }: SampleSize,
): { low: number; high: number } {
  if (cohort === undefined || size === 0) return wilsonInterval(yes, relevant)
  return wilsonIntervalOf((relevant * cohort) / size, yes, relevant)
}
