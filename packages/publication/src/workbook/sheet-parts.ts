import { wilsonInterval, type AnswerCounts } from '@inspectorate/core'
import type { WorkbookCell, WorkbookColumn, WorkbookSheet } from '../view/workbook-view.js'
import { howMany } from '../wording/number-words.js'

/** Columns of the counts of a question: answers, relevant, percentage and its interval. */
export const countColumns: readonly WorkbookColumn[] = [
  { key: 'yes', header: 'Yes (number)', type: 'integer', width: 10 },
  { key: 'no', header: 'No (number)', type: 'integer', width: 10 },
  { key: 'na', header: 'Not applicable (number)', type: 'integer', width: 14 },
  { key: 'relevant', header: 'Relevant, yes and no (number)', type: 'integer', width: 14 },
  { key: 'percent', header: 'Yes (percentage of relevant)', type: 'percent', width: 15 },
  { key: 'low', header: '95% interval, lower limit (percentage)', type: 'percent', width: 16 },
  { key: 'high', header: '95% interval, upper limit (percentage)', type: 'percent', width: 16 },
]

/** The cells of `countColumns`; the percentage stays a live division of the counts beside it. */
export function countCells({ yes, no, na }: AnswerCounts): WorkbookCell[] {
  const relevant = yes + no
  if (relevant === 0)
    return [yes, no, na, relevant, { missing: 'z' }, { missing: 'z' }, { missing: 'z' }]
  const { low, high } = wilsonInterval(yes, relevant)
  return [yes, no, na, relevant, { formula: '{yes}/{relevant}', value: yes / relevant }, low, high]
}

/** What stands above a sheet’s tables: how many there are, shorthand used, notes and source. */
export function introduction(
  tables: number,
  lines: {
    readonly shorthand?: boolean
    readonly notes?: readonly string[]
    readonly source?: string
  },
): WorkbookSheet['introduction'] {
  return [
    `This worksheet contains ${howMany(tables)} ${tables === 1 ? 'table' : 'tables'}.`,
    ...(lines.shorthand ? ['Some cells hold shorthand: [z] means not applicable.'] : []),
    ...(lines.notes ?? []),
    ...(lines.source ? [`Source: ${lines.source}.`] : []),
    { text: 'Go to the contents', sheet: 'contents' },
  ]
}

/** A sheet name Excel accepts: without `[]:*?/\`, at most 31 characters. */
export function sheetName(text: string): string {
  return text
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim()
}

/** A table or defined name: letters, digits and underscores, beginning with a letter. */
export function tableName(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return /^[a-z]/.test(name) ? name : `t_${name}`
}
