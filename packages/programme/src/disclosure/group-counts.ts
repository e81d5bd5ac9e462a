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
  const total = countsOf(cases, question)
  const known = values.map(({ id: value }) => countsOf(cases, question, { characteristic, value }))
  const rest = { yes: total.yes, no: total.no, na: total.na }
  for (const { yes, no, na } of known) {
    rest.yes -= yes
    rest.no -= no
    rest.na -= na
  }
  const columns = [...known, rest]
  const rows = columns.map((counts) => row(counts, 'controlled'))
  const table: CountTable = { total: row(total, 'open'), splits: [rows] }
  return { columns, sensitive: rows.map((one) => sensitiveCounts(table, one, below)) }
}

type CountRow = CountTable['total']

function row({ yes, no, na }: AnswerCounts, state: CountRow['state']): CountRow {
  return { yes, no, na, state }
}
