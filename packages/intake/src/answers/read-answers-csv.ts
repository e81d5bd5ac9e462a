import type { Case, Parsed } from '@inspectorate/core'
import { readCsvTable } from '../table/read-csv-table.js'
import type { AnswerColumns } from '../columns/answer-columns.js'
import { isSentence } from './not-a-case.js'
import { readAnswers } from './read-answers.js'

/**
 * Cases or responses from CSV: a header row of column ids, then a row each. Blank cells are not
 * answered. Takes commas, semicolons or tabs, a byte order mark and quoted line breaks.
 */
export function readAnswersCsv(text: string, columns: AnswerColumns, file: string): Parsed<Case[]> {
  const table = readCsvTable(text, file)
  if (!table.ok) return table
  // A list that is kept may hold cases of which nothing is known yet.
  const read = readAnswers(table.value, columns, { mayStandAlone: (id) => !isSentence(id) })
  if (!read.ok) return read
  const issues = read.value.rows.flatMap((row) => row.issues)
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: read.value.rows.map((row) => row.case) }
}
