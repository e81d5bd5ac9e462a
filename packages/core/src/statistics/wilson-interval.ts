import { z95 } from './normal-quantile.js'

/**
 * Wilson score interval of a proportion, as shares 0–1 (Wilson 1927, JASA 22:209–212; without
 * continuity correction). `relevant` is at least 1, `yes` between 0 and `relevant`.
 */
export function wilsonInterval(
  yes: number,
  relevant: number,
  z: number = z95,
): { low: number; high: number } {
  const p = yes / relevant
  const shrink = 1 + (z * z) / relevant
  const centre = (p + (z * z) / (2 * relevant)) / shrink
  const half =
    (z * Math.sqrt((p * (1 - p)) / relevant + (z * z) / (4 * relevant * relevant))) / shrink
  return { low: yes === 0 ? 0 : centre - half, high: yes === relevant ? 1 : centre + half }
}

/**
 * The same for a sample that is much of its population, such as most of a cohort: with every case of
 * the population in the sample nothing is left to chance. The sample counts for as many cases as a
 * small sample of an endless population that varies as little: n(N − 1)/(N − n), which is the finite
 * population correction (Cochran 1977, Sampling Techniques, section 2.6) put into Wilson’s formula.
 * `population` is at least `relevant`.
 */
export function wilsonIntervalOf(
  population: number,
  yes: number,
  relevant: number,
): { low: number; high: number } {
  if (population <= relevant) return { low: yes / relevant, high: yes / relevant }
  const worth = (relevant * (population - 1)) / (population - relevant)
  return wilsonInterval((yes / relevant) * worth, worth)
}
