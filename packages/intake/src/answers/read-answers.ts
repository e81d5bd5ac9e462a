import type { Parsed } from '@inspectorate/core'
import { unguarded } from '@inspectorate/office'
import { isBlank, textOf, type SourceRow, type SourceTable } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { idOf, rejectedBecause, type AnswerColumns } from '../columns/answer-columns.js'
import { PlainCase } from './case-draft.js'
import { recognisingNoCases } from './not-a-case.js'
import { holdsAnswers, readHeader, type Header } from './read-header.js'
import type { ReadOptions } from './read-options.js'
import { rowReader, type ReadRow } from './read-row.js'
import { suggesting } from '../columns/suggest.js'
import { notesOf, type TableNote } from './table-notes.js'

/** The cases or responses of a table, row by row, with what is wrong in each. */
export interface ReadAnswers {
  readonly table: SourceTable
  readonly header: Header
  /** Ids of the questions and characteristics the table has a column for. */
  readonly present: ReadonlySet<string>
  readonly rows: readonly ReadRow[]
  /** What a reader of the file should know though nothing is wrong. */
  readonly notes: readonly TableNote[]
}

/** Reads every row under the header; faults of the header itself are all that is said when there are any. */
export function readAnswers(
  table: SourceTable,
  columns: AnswerColumns,
  { mapping, na = mapping?.na, mayStandAlone = () => false }: ReadOptions = {},
): Parsed<ReadAnswers> {
  const suggest = suggesting()
  const header = readHeader(table, columns, mapping, suggest)
  if (!header.ok) return header
  const asWritten =
    table.sheet !== undefined && holdsRejected(header.value)
      ? withoutGuards
      : (row: SourceRow) => row
  const readRow = rowReader(header.value, table, suggest, na, mapping?.unticked)
  const noCases = recognisingNoCases(header.value, table, mayStandAlone)
  const read = table.rows
    .slice(header.value.index + 1)
    .filter(({ cells }) => !cells.every(isBlank))
    .map((row) => {
      const draft = new PlainCase()
      const faults = readRow(asWritten(row), draft)
      return { faults, case: draft.case, isInDoubt: noCases.see(faults) }
    })
  const rows = read.map(({ faults, isInDoubt, case: one }): ReadRow => {
    const { id: _, ...rest } = faults
    const noCase = isInDoubt ? noCases.faultOf(faults) : null
    return noCase
      ? { ...rest, case: { id: '', characteristics: {}, answers: {} }, issues: [noCase] }
      : { ...rest, case: one }
  })
  const present = new Set(header.value.columns.flatMap((column) => idOf(column) ?? []))
  const notes = notesOf(table, header.value, (other) => holdsAnswers(other, columns, mapping))
  return { ok: true, value: { table, header: header.value, present, rows, notes } }
}

/** Whether this is a file of rejected rows: saved as a workbook, its texts keep the guards of CSV. */
function holdsRejected({ row }: Header): boolean {
  return row.cells.some((cell) => comparable(textOf(cell)) === rejectedBecause)
}

function withoutGuards({ line, cells }: SourceRow): SourceRow {
  return { line, cells: cells.map((cell) => (typeof cell === 'string' ? unguarded(cell) : cell)) }
}

/** Where the ids stand. */
export function idColumn({ header }: ReadAnswers): number {
  return Math.max(
    header.columns.findIndex(({ kind }) => kind === 'id'),
    0,
  )
}
