import { summaries } from '../distribution/number-table.js'
import type { CountedNumber, ShownNumbers } from '../distribution/counted-number.js'
import type { WorkbookCell, WorkbookTable } from '../view/workbook-view.js'
import { ofQuestions } from './question-identity.js'
import { questionCells, questionColumns } from './question-columns.js'

const keyOf = {
  mean: 'mean',
  lowerQuartile: 'lower_quartile',
  median: 'median',
  upperQuartile: 'upper_quartile',
} as const

/** A row a question and group. */
export function numbersTable(numbers: readonly CountedNumber[]): WorkbookTable {
  const least = Math.min(...numbers.map((one) => one.least))
  const greatest = Math.max(...numbers.map((one) => one.greatest))
  return {
    name: 'numbers',
    columns: [
      ...questionColumns,
      { key: 'n', header: 'Answers with a number (number)', type: 'integer', width: 10, least: 0 },
      ...summaries.map(([name, header]) => ({
        key: keyOf[name],
        header,
        type: 'number' as const,
        width: 9,
        least,
        greatest,
      })),
      { key: 'unit', header: 'Unit', type: 'text', width: 9 },
    ],
    references: ofQuestions,
    rows: numbers.flatMap((question) =>
      question.rows.map((row): WorkbookCell[] => [
        ...questionCells(question, row),
        row.shown ? row.shown.n : { missing: 'c', because: 'small-count' },
        ...summaries.map(([key]) => summaryCell(row.shown, key)),
        question.unit,
      ]),
    ),
  }
}

function summaryCell(shown: ShownNumbers | null, key: (typeof summaries)[number][0]): WorkbookCell {
  if (shown === null) return { missing: 'c', because: 'follows-from-hidden' }
  const summary = shown[key]
  if (summary === undefined) return { missing: 'z' }
  return summary ?? { missing: 'c', because: 'follows-from-hidden' }
}
