import { complementaryErrorFunction } from './error-function.js'
import type { TwoGroups } from './two-by-two.js'

export interface ChiSquare {
  readonly statistic: number
  /** Upper tail with one degree of freedom, 0–1; 1 where all answers are the same. */
  readonly p: number
}

/** Pearson’s chi-square test of two proportions, with Yates’s correction when `corrected`. */
export function chiSquare({ a, b }: TwoGroups, corrected: boolean): ChiSquare {
  const n = a.relevant + b.relevant
  const yes = a.yes + b.yes
  const no = n - yes
  if (yes === 0 || no === 0) return { statistic: 0, p: 1 }
  const difference = Math.abs(a.yes * (b.relevant - b.yes) - b.yes * (a.relevant - a.yes))
  // As R does, the correction is never more than the difference itself.
  const used = difference - (corrected ? Math.min(n / 2, difference) : 0)
  const statistic = (used / a.relevant / b.relevant) * (used / yes / no) * n
  return { statistic, p: complementaryErrorFunction(Math.sqrt(statistic / 2)) }
}
