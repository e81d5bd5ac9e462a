import { sampleInterval, type AnswerCounts, type SampleSize } from '@inspectorate/core'
import type { HiddenCounts } from '../disclosure/hidden-counts.js'
import type {
  SuppressionReason,
  WorkbookCell,
  WorkbookColumn,
  WorkbookSheet,
} from '../view/workbook-view.js'
import { howMany } from '../wording/number-words.js'
import type { NoteBook } from './note-book.js'
import { shorthandKey } from './shorthand.js'

/** Columns of the counts of a question: answers, relevant, percentage and its interval. */
export function countColumns(
  notes: NoteBook,
  rows: readonly (readonly WorkbookCell[])[],
): WorkbookColumn[] {
  const mark = rows.flat().some(isHidden) ? ` ${notes.marker('disclosure')}` : ''
  const percentages = notes.marker('percentages')
  const intervals = notes.marker('intervals')
  return [
    { key: 'yes', header: `Yes (number)${mark}`, type: 'integer', width: 8 },
    { key: 'no', header: `No (number)${mark}`, type: 'integer', width: 8 },
    { key: 'na', header: `Not applicable (number)${mark}`, type: 'integer', width: 9 },
    { key: 'relevant', header: `Relevant, yes and no (number)${mark}`, type: 'integer', width: 8 },
    {
      key: 'percent',
      header: `Yes (percentage of relevant) ${percentages}`,
      type: 'percent',
      width: 11,
    },
    {
      key: 'low',
      header: `95% interval, lower limit (percentage) ${intervals}`,
      type: 'percent',
      width: 11,
    },
    {
      key: 'high',
      header: `95% interval, upper limit (percentage) ${intervals}`,
      type: 'percent',
      width: 11,
    },
  ]
}

/** The cells of `countColumns`; the percentage stays a live division of the counts beside it. */
export function countCells(
  counts: AnswerCounts,
  hidden: HiddenCounts,
  sample: SampleSize,
): WorkbookCell[] {
  const relevant = counts.yes + counts.no
  return [
    countCell(counts.yes, hidden.yes),
    countCell(counts.no, hidden.no),
    countCell(counts.na, hidden.na),
    countCell(relevant, hidden.relevant),
    ...shareCells(counts.yes, relevant, hidden, sample),
  ]
}

/** A count, or the mark that it is hidden. */
export function countCell(count: number, because: SuppressionReason | null): WorkbookCell {
  return because === null ? count : { missing: 'c', because }
}

/** The mark of what is calculated from something hidden. */
export const hiddenResult: WorkbookCell = { missing: 'c', because: 'follows-from-hidden' }

function shareCells(
  yes: number,
  relevant: number,
  hidden: HiddenCounts,
  sample: SampleSize,
): WorkbookCell[] {
  if (hidden.yes !== null || hidden.relevant !== null)
    return [hiddenResult, hiddenResult, hiddenResult]
  if (relevant === 0) return [{ missing: 'z' }, { missing: 'z' }, { missing: 'z' }]
  const { low, high } = sampleInterval(yes, relevant, sample)
  return [{ formula: '{yes}/{relevant}', value: yes / relevant }, low, high]
}

function isHidden(cell: WorkbookCell): boolean {
  return typeof cell === 'object' && 'missing' in cell && cell.missing === 'c'
}

/** What stands above a sheet’s tables: how many there are, notes, shorthand used here, the source. */
export function introduction(
  tables: WorkbookSheet['tables'],
  source: string | readonly string[] = [],
  more: readonly string[] = [],
): WorkbookSheet['introduction'] {
  const shorthand = shorthandKey(tables)
  const marked = tables.some(({ columns }) =>
    columns.some(({ header }) => header.includes('[note ')),
  )
  return [
    `This worksheet contains ${howMany(tables.length)} ${tables.length === 1 ? 'table' : 'tables'}.`,
    ...(marked
      ? [{ text: 'Some headers refer to notes, which are on the worksheet Notes', sheet: 'notes' }]
      : []),
    ...(shorthand === null ? [] : [`Some cells hold shorthand: ${shorthand}.`]),
    ...more,
    ...[source].flat().map((one) => `Source: ${one}.`),
    { text: 'Go to the contents', sheet: 'contents' },
  ]
}

/** A table or defined name: letters, digits and underscores, beginning with a letter. */
export function tableName(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return /^[a-z]/.test(name) ? name : `t_${name}`
}
