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

/** The case in one row of a table. */
export function readRow(
  row: SourceRow,
  { columns, row: headings }: Header,
  table: SourceTable,
  suggest: Suggest,
): ReadRow {
  let id = ''
  const characteristics: Record<string, string> = {}
  const answers: Record<string, Answer> = {}
  const issues: Issue[] = []
  const faulty = new Set<string>()
  const fault = (index: number, cell: SourceCell | undefined, expected: string) => {
    const column = columns[index]
    const id = column && idOf(column)
    if (id !== undefined) faulty.add(id)
    issues.push({
      code: 'invalid-value',
      ...placeOf(table, row.line, index, textOf(headings.cells[index])),
      found: found(cell),
      expected,
    })
  }
  columns.forEach((column, i) => {
    const cell = row.cells[i]
    match(column)
      .with({ kind: 'id' }, () => {
        id = textOf(cell)
        if (id === '') fault(i, cell, 'an id for the row')
      })
      .with({ kind: 'characteristic' }, (known) => {
        const { characteristic, codes } = known
        const value = read(cell, codes, (text) => valueOf(text, characteristic.values))
        if (value === 'none') return
        if (value !== undefined) characteristics[characteristic.id] = value
        else fault(i, cell, expectedValue(cell, known, suggest))
      })
      .with({ kind: 'question' }, (known) => {
        const { question, codes } = known
        const answer = read(cell, codes, answerOf)
        if (answer === 'none') return
        if (answer !== undefined) answers[question.id] = answer
        else fault(i, cell, expectedValue(cell, known, suggest))
      })
      .with({ kind: 'ignored' }, () => {
        if (!isBlank(cell) && isBlank(headings.cells[i]))
          fault(i, cell, 'nothing: the column has no heading')
      })
      .exhaustive()
  })
  row.cells.slice(columns.length).forEach((cell, i) => {
    if (!isBlank(cell)) fault(columns.length + i, cell, 'nothing: the column has no heading')
  })
  return { row, case: { id, characteristics, answers }, issues, faulty }
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
