import { percentageOf, roundHalfUp } from '@inspectorate/core'

/** A share as it is printed, in whole per cent, halves up; null where there is nothing to share. */
export function wholePercent(count: number | null, of: number | null): number | null {
  return count === null || of === null || of === 0 ? null : roundHalfUp(percentageOf(count, of))
}
