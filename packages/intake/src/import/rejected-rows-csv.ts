import { guarded } from '@inspectorate/office'
import { rejectedBecause } from '../columns/answer-columns.js'
import { csvText } from '../answers/csv-text.js'
import type { ReadAnswers } from '../answers/read-answers.js'
import type { SourceCell, SourceRow } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import type { RejectedRow } from './plan-import.js'

/** Without it Excel takes UTF-8 for another encoding, and a person is to correct this file. */
const byteOrderMark = '\uFEFF'

/** The rejected rows as they were, with why: a CSV file to correct and import again. */
export function rejectedRowsCsv(
  { header }: ReadAnswers,
  rejected: readonly RejectedRow[],
  reasonOf: (rejected: RejectedRow) => string,
): string {
  const width = Math.max(header.row.cells.length, ...rejected.map(({ row }) => row.cells.length))
  const kept = Array.from({ length: width }, (_, i) => i).filter((i) => {
    const heading = header.row.cells[i]
    return typeof heading !== 'string' || comparable(heading) !== rejectedBecause
  })
  const textsOf = (row: SourceRow) => kept.map((i) => guarded(shownText(row.cells[i])))
  const csv = csvText([
    [...textsOf(header.row), rejectedBecause],
    ...rejected.map((one) => [...textsOf(one.row), guarded(reasonOf(one))]),
  ])
  return `${byteOrderMark}${csv}`
}

function shownText(cell: SourceCell | undefined): string {
  if (cell === undefined) return ''
  return typeof cell === 'string' ? cell : (cell.day ?? `[${cell.found}]`)
}
