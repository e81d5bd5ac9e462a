import { withThousands } from '../wording/number-words.js'
import { wholePercent } from './whole-percent.js'

/** The word where something is not shown. */
export const hiddenText = 'hidden'

/** A count; the word where it is not shown. */
export function numberText(count: number | null): string {
  return count === null ? hiddenText : withThousands(count)
}

/** A share; a dash where there is nothing to share, the word where it is not shown. */
export function percentText(count: number | null, of: number | null): string {
  if (count === null || of === null) return hiddenText
  const percent = wholePercent(count, of)
  return percent === null ? '–' : `${percent}%`
}
