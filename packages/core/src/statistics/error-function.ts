/**
 * The complementary error function for x ≥ 0, to some 14 digits: its Taylor series below 2.5, the
 * continued fraction above (Abramowitz & Stegun 7.1.6 and 7.1.14).
 */
export function complementaryErrorFunction(x: number): number {
  if (x < 2.5) {
    let term = x
    let sum = x
    for (let n = 1; Math.abs(term) > Math.abs(sum) * 1e-17; n++) {
      term *= (2 * x * x) / (2 * n + 1)
      sum += term
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
  }
  let fraction = 0
  for (let k = 120; k > 0; k--) fraction = k / 2 / (x + fraction)
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + fraction)
}
