import type { TwoGroups } from './two-by-two.js'
import { wilsonInterval } from './wilson-interval.js'

export interface Estimate {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/**
 * The difference of two shares, a − b, between −1 and 1, with Newcombe’s hybrid score interval at 95
 * per cent (Newcombe 1998, Statistics in Medicine 17:873–890, method 10).
 */
export function differenceOfShares({ a, b }: TwoGroups): Estimate {
  const [p, q] = [a.yes / a.relevant, b.yes / b.relevant]
  const [ofA, ofB] = [wilsonInterval(a.yes, a.relevant), wilsonInterval(b.yes, b.relevant)]
  return {
    estimate: p - q,
    low: p - q - Math.hypot(p - ofA.low, ofB.high - q),
    high: p - q + Math.hypot(ofA.high - p, q - ofB.low),
  }
}
