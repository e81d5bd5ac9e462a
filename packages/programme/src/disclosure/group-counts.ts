import { countsOf, type AnswerCounts, type Characteristic, type Tally } from '@inspectorate/core'
import { sensitiveCounts, type CountTable } from '@inspectorate/publication'

/** A service’s answers to one question by the values of a characteristic, and of whom the value is not known. */
export interface SplitCounts {
  /** In the order of the values; the last is of those whose value is not known. */
  readonly columns: readonly AnswerCounts[]
  /** Of each column, the sets of answers whose count says too much of someone. */
  readonly sensitive: readonly (readonly (readonly Answer[])[])[]
}

export type Answer = 'yes' | 'no' | 'na'

/** How one service splits a question; `below` as in disclosure control of its own workbook. */
export function splitCounts(
  cases: Tally,
  question: string,
  { id: characteristic, values }: Characteristic,
  below: number,
): SplitCounts {
  const total = bare(countsOf(cases, question))
  const known = values.map(({ id: value }) =>
    bare(countsOf(cases, question, { characteristic, value })),
  )
  const rest = known.reduce(
    (left, { yes, no, na }) => ({ yes: left.yes - yes, no: left.no - no, na: left.na - na }),
    total,
  )
  const columns = [...known, rest]
  const rows = columns.map((column) => ({ ...column, state: 'controlled' as const }))
  const table: CountTable = { total: { ...total, state: 'open' }, splits: [rows] }
  return { columns, sensitive: rows.map((row) => sensitiveCounts(table, row, below)) }
}

function bare({ yes, no, na }: AnswerCounts): AnswerCounts {
  return { yes, no, na }
}
