import type { Parsed } from '@inspectorate/core'
import { unguarded } from '@inspectorate/office'
import { isBlank, textOf, type SourceRow, type SourceTable } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { idOf, rejectedBecause, type AnswerColumns } from '../columns/answer-columns.js'
import { PlainCase } from './case-draft.js'
import { areTruth } from './numbers-as-truth.js'
import { idFault, unreadableId } from './id-fault.js'
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
  /** What stands before the ids of this wave. */
  readonly wave: string
  /** Whether ids are the numbers of rows. */
  readonly numbered: boolean
}

/** Reads every row under the header; faults of the header itself are all that is said when there are any. */
export function readAnswers(
  table: SourceTable,
  columns: AnswerColumns,
  options: ReadOptions = {},
): Parsed<ReadAnswers> {
  const { mapping, na = mapping?.na, mayStandAlone = () => false, namesOfPlaces = false } = options
  const suggest = suggesting()
  const ids = options.ids ?? (mapping?.number ? 'numbered' : undefined)
  const header = readHeader(table, columns, mapping, suggest, ids)
  if (!header.ok) return header
  const asWritten =
    table.sheet !== undefined && holdsRejected(header.value)
      ? withoutGuards
      : (row: SourceRow) => row
  const named = options.wave ?? mapping?.wave ?? ''
  const wave = named === '' ? '' : `${named}-`
  const readRow = rowReader(header.value, table, suggest, {
    na,
    unticked: mapping?.unticked,
    numbersAreTruth: areTruth(header.value, table),
    // An id that is there already is right as it is.
    idFaultOf: (cell, heading) =>
      mayStandAlone(`${wave}${textOf(cell)}`)
        ? unreadableId(cell)
        : idFault(cell, heading, namesOfPlaces),
  })
  const noCases = recognisingNoCases(header.value, table, mayStandAlone)
  const read = table.rows
    .slice(header.value.index + 1)
    .filter(({ cells }) => !cells.every(isBlank))
    .map((row, i) => {
      const draft = new PlainCase()
      const read = readRow(asWritten(row), draft)
      if (ids === 'numbered') draft.id = String(i + 1)
      if (draft.id !== '') draft.id = `${wave}${draft.id}`
      const faults = ids === 'numbered' || wave !== '' ? { ...read, id: draft.id } : read
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
  const numbered = ids === 'numbered'
  return { ok: true, value: { table, header: header.value, present, rows, notes, wave, numbered } }
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
