import { casesOf, GrowingTable, type Case, type Issue, type Parsed } from '@inspectorate/core'
import { readCsvRows } from '../table/read-csv-rows.js'
import { isBlank, type SourceRow } from '../table/source-table.js'
import type { AnswerColumns } from '../columns/answer-columns.js'
import { suggesting } from '../columns/suggest.js'
import { TabledCase } from './case-draft.js'
import { isSentence, recognisingNoCases } from './not-a-case.js'
import { mostTitleRows, readHeader } from './read-header.js'
import { rowReader, type RowFaults } from './read-row.js'

/**
 * Cases or responses from CSV: a header row of column ids, then a row each. Blank cells are not
 * answered. Takes commas, semicolons or tabs, a byte order mark and quoted line breaks. Of each row only its
 * case is kept, as part of a table.
 */
export function readAnswersCsv(text: string, columns: AnswerColumns, file: string): Parsed<Case[]> {
  const suggest = suggesting()
  /** Rows before it is known where the header stands. */
  const top: SourceRow[] = []
  let reading: ReturnType<typeof readingUnder> | undefined
  let ofHeader: readonly Issue[] = []
  const begin = () => {
    const header = readHeader({ file, rows: top }, columns, undefined, suggest)
    if (!header.ok) ofHeader = header.issues
    else {
      const { value } = header
      reading = readingUnder(rowReader(value, { file }, suggest, { na: undefined }), value, file)
      top.slice(value.index + 1).forEach(reading.take)
    }
  }
  const fault = readCsvRows(text, file, (row) => {
    if (top.length < mostTitleRows) {
      top.push(row)
      if (top.length === mostTitleRows) begin()
    } else reading?.take(row)
  })
  if (fault) return { ok: false, issues: [fault] }
  if (top.length < mostTitleRows) begin()
  return reading?.finish() ?? { ok: false, issues: ofHeader }
}

/** Reads the rows under a header into a table. */
function readingUnder(
  readRow: ReturnType<typeof rowReader>,
  header: Parameters<typeof recognisingNoCases>[0],
  file: string,
) {
  // A list that is kept may hold cases of which nothing is known yet.
  const noCases = recognisingNoCases(header, { file }, (id) => !isSentence(id))
  const table = new GrowingTable()
  const draft = new TabledCase(table)
  /** Rows with faults, and those that may be no cases. */
  const inDoubt: { readonly read: RowFaults; readonly mayBeNone: boolean }[] = []
  return {
    take(row: SourceRow): void {
      if (row.cells.every(isBlank)) return
      draft.begin()
      const read = readRow(row, draft)
      const mayBeNone = noCases.see(read)
      if (mayBeNone || read.issues.length > 0) inDoubt.push({ read, mayBeNone })
    },
    finish(): Parsed<Case[]> {
      const issues = inDoubt.flatMap(({ read, mayBeNone }) => {
        const noCase = mayBeNone ? noCases.faultOf(read) : null
        return noCase ? [noCase] : read.issues
      })
      return issues.length > 0
        ? { ok: false, issues }
        : { ok: true, value: casesOf(table.finish()) }
    },
  }
}
