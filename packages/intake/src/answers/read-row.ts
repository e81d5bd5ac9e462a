import { describeFound, type Answer, type Case, type Issue } from '@inspectorate/core'
import { match } from 'ts-pattern'
import {
  isBlank,
  placeOf,
  textOf,
  type SourceCell,
  type SourceRow,
  type SourceTable,
} from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { answerOf, isUnanswered } from './answer-words.js'
import { idOf, type Codes, type Column } from './answer-columns.js'
import type { Header } from './read-header.js'
import type { Suggest } from './suggest.js'

/** A row as a case, and what is wrong with it. A faulty cell leaves its part of the case out. */
export interface ReadRow {
  readonly row: SourceRow
  readonly case: Case
  readonly issues: readonly Issue[]
  /** Ids of the questions and characteristics whose cells are faulty. */
  readonly faulty: ReadonlySet<string>
}

/** A case while its row is read. */
interface Draft {
  id: string
  readonly characteristics: Record<string, string>
  readonly answers: Record<string, Answer>
}

/** Puts a cell into the case; gives what was expected when the cell is faulty. */
type CellReader = (cell: SourceCell | undefined, draft: Draft) => string | undefined

const noHeading = 'nothing: the column has no heading'

/** Reads the rows under a header. What each column is gets decided once, not for every cell. */
export function rowReader(
  { columns, row: headings }: Header,
  table: SourceTable,
  suggest: Suggest,
): (row: SourceRow) => ReadRow {
  const ids = columns.map(idOf)
  const readers = columns.map((column, i) => cellReader(column, headings.cells[i], suggest))
  return (row) => {
    const draft: Draft = { id: '', characteristics: {}, answers: {} }
    const issues: Issue[] = []
    const faulty = new Set<string>()
    const fault = (index: number, cell: SourceCell | undefined, expected: string) => {
      const id = ids[index]
      if (id !== undefined) faulty.add(id)
      const heading = textOf(headings.cells[index])
      const place = placeOf(table, row.line, index, heading)
      issues.push({ code: 'invalid-value', ...place, found: found(cell), expected })
    }
    readers.forEach((readCell, i) => {
      const expected = readCell(row.cells[i], draft)
      if (expected !== undefined) fault(i, row.cells[i], expected)
    })
    for (let i = readers.length; i < row.cells.length; i++)
      if (!isBlank(row.cells[i])) fault(i, row.cells[i], noHeading)
    return { row, case: draft, issues, faulty }
  }
}

function cellReader(column: Column, heading: SourceCell | undefined, suggest: Suggest): CellReader {
  return match(column)
    .with({ kind: 'id' }, (): CellReader => (cell, draft) => {
      draft.id = textOf(cell)
      return draft.id === '' ? 'an id for the row' : undefined
    })
    .with({ kind: 'characteristic' }, (known): CellReader => {
      const { id, values } = known.characteristic
      return (cell, draft) => {
        const value = read(cell, known.codes, (text) => valueOf(text, values))
        if (value === undefined) return expectedValue(cell, known, suggest)
        if (value !== 'none') draft.characteristics[id] = value
        return undefined
      }
    })
    .with({ kind: 'question' }, (known): CellReader => {
      const { id } = known.question
      return (cell, draft) => {
        const answer = read(cell, known.codes, answerOf)
        if (answer === undefined) return expectedValue(cell, known, suggest)
        if (answer !== 'none') draft.answers[id] = answer
        return undefined
      }
    })
    .with({ kind: 'ignored' }, (): CellReader => {
      const mayHoldText = !isBlank(heading)
      return (cell) => (mayHoldText || isBlank(cell) ? undefined : noHeading)
    })
    .exhaustive()
}

/** The value of a cell: `none` when nothing was answered, undefined when it is not accepted. */
function read<Value extends string>(
  cell: SourceCell | undefined,
  codes: Codes<Value> | undefined,
  byWord: (text: string) => Value | undefined,
): Value | 'none' | undefined {
  if (isBlank(cell)) return 'none'
  if (typeof cell !== 'string') return undefined
  const coded = codes?.get(comparable(cell))
  if (coded !== undefined) return coded ?? 'none'
  if (codes) return undefined
  return isUnanswered(cell) ? 'none' : byWord(cell)
}

type Values = Extract<Column, { kind: 'characteristic' }>['characteristic']['values']

/** The value with this id; otherwise with this label. */
function valueOf(text: string, values: Values): string | undefined {
  const name = comparable(text)
  const found = values.find(({ id }) => id === name)
  return (found ?? values.find(({ label }) => comparable(label) === name))?.id
}

function expectedValue(
  cell: SourceCell | undefined,
  column: Extract<Column, { kind: 'characteristic' | 'question' }>,
  suggest: Suggest,
): string {
  const text = textOf(cell)
  if (column.codes) return suggest(text, [...column.codes.keys()])
  if (column.kind === 'question') return 'yes, no, na or nothing'
  return suggest(
    text,
    column.characteristic.values.flatMap(({ id, label }) => [label, id]),
  )
}

function found(cell: SourceCell | undefined): string {
  if (isBlank(cell)) return 'nothing'
  return typeof cell === 'object' ? cell.found : describeFound(cell)
}
