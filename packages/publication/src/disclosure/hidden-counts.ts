import {
  answers,
  countIn,
  type Answers,
  type CountedAnswer,
  type CountRow,
  type CountTable,
} from './count-table.js'
import { isPinned } from './derive.js'
import { isAllOrNone, isSmall } from './sensitive-counts.js'
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
  isKnown: (row: CountRow, of: Answers) => boolean = () => false,
): HiddenCounts {
  if (!hidden.has(row)) return allShown
  const other = row.size === 'routed' ? 'tells-earlier-answer' : 'protects-another'
  const reasonOf = (of: Answers): SuppressionReason | null => {
    if (isPinned(table, hidden, row, of) || isKnown(row, of)) return null
    if (isSmall(countIn(row, of), below)) return of.length > 1 ? 'small-size' : 'small-count'
    return of.length === 1 && of[0] !== 'na' && isAllOrNone(row) ? 'all-or-none' : other
  }
  const [yes, no, na] = answers.map((answer) => reasonOf([answer])) as [
    SuppressionReason | null,
    SuppressionReason | null,
    SuppressionReason | null,
  ]
  return { yes, no, na, relevant: yes === null && no === null ? null : reasonOf(['yes', 'no']) }
}
