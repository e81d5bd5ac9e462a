import { z95 } from './normal-quantile.js'

/** From here on the expansion in powers of 1/df is exact to some 15 digits. */
const many = 1000

/**
 * Two-sided 95 per cent: the 97.5th percentile of Student’s t with `degrees` of freedom (whole, at
 * least 1), to some 14 digits. Abramowitz & Stegun 26.7.3 and 26.7.4 solved by halving; for many
 * degrees 26.7.5.
 */
export function t95(degrees: number): number {
  if (degrees >= many) return expanded(degrees)
  let [low, high] = [0, Math.PI / 2]
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return Math.sqrt(degrees) * Math.tan(low)
    if (within(middle, degrees) < 0.95) low = middle
    else high = middle
  }
}

/** The probability of |t| ≤ √df · tan θ. */
function within(angle: number, degrees: number): number {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const odd = degrees % 2 === 1
  let term = odd ? cosine : 1
  let sum = degrees === 1 ? 0 : term
  for (let power = odd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= ((power - 1) / power) * cosine * cosine
    sum += term
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
}

function expanded(degrees: number): number {
  const [z, z2] = [z95, z95 * z95]
  const terms = [
    (z * (z2 + 1)) / 4,
    (z * ((5 * z2 + 16) * z2 + 3)) / 96,
    (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384,
    (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160,
  ]
  return terms.reduceRight((sum, term) => (sum + term) / degrees, 0) + z
}
