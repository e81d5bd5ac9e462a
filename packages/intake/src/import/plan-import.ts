import {
  checkAnswers,
  describeFound,
  namesInRouting,
  type Case,
  type Issue,
} from '@inspectorate/core'
import { idOf, type AnswerColumns } from '../columns/answer-columns.js'
import { idColumn, type ReadAnswers } from '../answers/read-answers.js'
import type { ReadRow } from '../answers/read-row.js'
import type { TableNote } from '../answers/table-notes.js'
import { isBlank, placeOf, rowNamed, textOf, type SourceRow } from '../table/source-table.js'
import { columnChanges, type ColumnChange, type Merged } from './column-changes.js'
import { mergeCase, sameCase } from './merge-case.js'
import { sameIds } from './same-ids.js'
import { findingSimilarIds } from './similar-ids.js'

/** What an import would do. Nothing is done yet. */
export interface ImportPlan {
  /** The cases afterwards: those that were there in their order, then the new ones. */
  readonly cases: readonly Case[]
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: readonly RejectedRow[]
  /** What happens to each question and characteristic. */
  readonly columns: readonly ColumnChange[]
  /** Ids of the added cases that have no answer. */
  readonly unanswered: readonly string[]
  readonly notes: readonly TableNote[]
  /** Whether ids that are there already are to be asked about: nothing may be done before that is answered by `update`. */
  readonly asks: readonly Issue[]
}

/** What an import may do that it does not do unasked. */
export interface ImportOptions {
  /** A blank cell erases what is there; otherwise that is kept. */
  readonly blankErases?: boolean
  /** Ids that differ in capitals, leading zeros or what cannot be seen are those of different cases. */
  readonly similarIds?: boolean
  /** Ids that are there already are those cases once more, whatever else the rows say. */
  readonly update?: boolean
}

/** A row that cannot be imported, and why. */
export interface RejectedRow {
  readonly row: SourceRow
  readonly issues: readonly Issue[]
}

/**
 * Merges the rows of a table into cases by id: new cases are added, known ones take the values that
 * the table has. A row with a fault is rejected whole; of two rows with one id both are.
 */
export function planImport(
  existing: readonly Case[],
  read: ReadAnswers,
  columns: AnswerColumns,
  { blankErases = false, similarIds = false, update = false }: ImportOptions = {},
): ImportPlan {
  const known = new Map(existing.map((one) => [one.id, one]))
  const erased = blankErases ? read.present : new Set<string>()
  const merged = read.rows.map((row) =>
    mergeCase(known.get(row.case.id), row.case, erased, columns),
  )
  const similar = similarIds ? () => [] : findingSimilarIds(existing, read)
  const faults = routingFaults(merged, read, columns)
  const rowsOf = rowsById(read.rows)
  const rejected: RejectedRow[] = []
  const accepted: Merged[] = []
  read.rows.forEach((row, i) => {
    const issues = [
      ...repeatedId(row, rowsOf.get(row.case.id) ?? [], read),
      ...similar(row),
      ...row.issues,
      ...(faults.get(i) ?? []),
    ]
    if (issues.length > 0) rejected.push({ row: row.row, issues })
    else accepted.push({ before: known.get(row.case.id), incoming: row.case, after: merged[i]! })
  })
  const added = accepted.flatMap(({ before, after }) => (before ? [] : [after]))
  const changed = accepted.flatMap(({ before, after }) =>
    before && !sameCase(before, after) ? [after] : [],
  )
  const changes = new Map(changed.map((one) => [one.id, one]))
  return {
    cases: [...existing.map((one) => changes.get(one.id) ?? one), ...added],
    added: added.length,
    changed: changed.length,
    unchanged: accepted.length - added.length - changed.length,
    rejected,
    columns: columnChanges(accepted, read.present, columns),
    unanswered: added
      .filter(({ answers }) => Object.keys(answers).length === 0)
      .map(({ id }) => id),
    notes: read.notes,
    asks: update ? [] : sameIds(existing, read),
  }
}

function rowsById(rows: readonly ReadRow[]): Map<string, ReadRow[]> {
  const byId = new Map<string, ReadRow[]>()
  for (const row of rows) {
    const same = byId.get(row.case.id)
    if (same) same.push(row)
    else byId.set(row.case.id, [row])
  }
  return byId
}

/** Answers to questions a case does not get, by row, each told by its cell. */
function routingFaults(
  cases: readonly Case[],
  read: ReadAnswers,
  columns: AnswerColumns,
): Map<number, Issue[]> {
  const conditions = new Map(columns.questions.map(({ id, asked }) => [id, asked]))
  const faults = new Map<number, Issue[]>()
  for (const { path, code, found, expected } of checkAnswers(cases, columns, [])) {
    const [index, , id] = path
    const row = read.rows[Number(index)]
    if (!row || typeof id !== 'string') continue
    const asked = conditions.get(id)
    // What decides whether it is asked is itself faulty: that fault comes first.
    if (asked && namesInRouting(asked).some((name) => row.faulty.has(name))) continue
    const column = read.header.columns.findIndex((one) => idOf(one) === id)
    const place = placeOf(read.table, row.row.line, Math.max(column, idColumn(read)), id)
    const list = faults.get(Number(index)) ?? []
    const isKept = isBlank(row.row.cells[column])
    list.push({ code, ...place, found: isKept ? `${found}, there already` : found, expected })
    faults.set(Number(index), list)
  }
  return faults
}

function repeatedId(row: ReadRow, same: readonly ReadRow[], read: ReadAnswers): Issue[] {
  if (row.case.id === '' || same.length < 2) return []
  const index = idColumn(read)
  // A handful: every row of a long file may have the same id.
  const others = same.slice(0, 7).filter((one) => one !== row)
  const shown = others.slice(0, 5).map((one) => rowNamed(read.table, one.row.line, row.row.line))
  return [
    {
      code: 'duplicate-id',
      ...placeOf(read.table, row.row.line, index, textOf(read.header.row.cells[index])),
      found: describeFound(row.case.id),
      expected: `an id used once; also in row ${shown.join(', ')}${others.length > 5 ? ', …' : ''}`,
    },
  ]
}
