/** Two-sided 95 per cent: the 97.5th percentile of the normal distribution. */
const z95 = 1.959963984540054

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
