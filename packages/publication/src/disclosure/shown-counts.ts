import { isAllOrNone } from './choose-hidden-rows.js'
import { answers, type CountedAnswer, type CountRow, type CountTable } from './count-table.js'
import { boundsOf, isSizeKnown } from './derive.js'
import type { SuppressionReason } from '../view/workbook-view.js'

/** Why each count of a row is hidden; null where it is shown. */
export type HiddenCounts = Readonly<Record<CountedAnswer | 'relevant', SuppressionReason | null>>

/** A row of which everything is shown. */
export const allShown: HiddenCounts = { yes: null, no: null, na: null, relevant: null }

/**
 * What of a row is hidden. A count of a hidden row that anyone can work out is shown all the same:
 * marking it would only feign secrecy.
 */
export function hiddenCounts(
  table: CountTable,
  hidden: ReadonlySet<CountRow>,
  row: CountRow,
  below: number,
): HiddenCounts {
  if (!hidden.has(row)) return allShown
  const reasonOf = (answer: CountedAnswer): SuppressionReason | null => {
    const { low, high } = boundsOf(table, hidden, row, answer)
    if (low === high) return null
    if (row[answer] > 0 && row[answer] < below) return 'small-count'
    return answer !== 'na' && isAllOrNone(row) ? 'all-or-none' : 'protects-another'
  }
  const [yes, no, na] = answers.map(reasonOf) as [
    SuppressionReason | null,
    SuppressionReason | null,
    SuppressionReason | null,
  ]
  // Who knows a group’s size and who was not applicable knows how many were relevant.
  const addsUp = yes === null && no === null
  const isKnown = addsUp || (na === null && isSizeKnown(table, hidden, row))
  const relevant = isKnown ? null : 'protects-another'
  return { yes, no, na, relevant }
}
