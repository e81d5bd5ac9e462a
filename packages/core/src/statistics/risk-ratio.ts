import type { Estimate } from './difference.js'
import { z95 } from './normal-quantile.js'
import type { TwoGroups } from './two-by-two.js'

/**
 * How many times as often the answer is yes in `a` as in `b`, with Katz’s log interval at 95 per cent
 * (Katz and others 1978, Biometrics 34:469–474). Null where one of the groups has no yes: the ratio
 * or its interval is then not a number.
 */
export function riskRatio({ a, b }: TwoGroups): Estimate | null {
  if (a.yes === 0 || b.yes === 0) return null
  const estimate = a.yes / a.relevant / (b.yes / b.relevant)
  const error = Math.sqrt(1 / a.yes - 1 / a.relevant + 1 / b.yes - 1 / b.relevant)
  return {
    estimate,
    low: estimate * Math.exp(-z95 * error),
    high: estimate * Math.exp(z95 * error),
  }
}
