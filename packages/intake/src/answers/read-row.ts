import { describeFound, oneOf, ownEntry, type Case, type Issue } from '@inspectorate/core'
import { yesNo } from '@inspectorate/core/answers'
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
import {
  answerOf,
  expectedOfNA,
  isBareNA,
  isUnanswered,
  type MeaningOfNA,
} from '../columns/answer-words.js'
import { idOf, type Codes, type Column } from '../columns/answer-columns.js'
import type { Header } from './read-header.js'
import { tickedQuestions } from './read-ticks.js'
import { setReader, type FaultyCell } from './set-reader.js'
import { suggestCode, type Suggest } from '../columns/suggest.js'

/** A row as a case, and what is wrong with it. A faulty cell leaves its part of the case out. */
export interface ReadRow {
  readonly row: SourceRow
  readonly case: Case
  readonly issues: readonly Issue[]
  /** Ids of the questions and characteristics whose cells are faulty. */
  readonly faulty: ReadonlySet<string>
  /** How many of them hold something that is accepted. */
  readonly accepted: number
}

/** A case while its row is read. */
interface Draft {
  id: string
  readonly characteristics: Record<string, string>
  readonly answers: Record<string, string>
  texts?: Record<string, string>
}

/** Puts a cell into the case; gives what was expected when the cell is faulty. */
type CellReader = (
  cell: SourceCell | undefined,
  draft: Draft,
) => string | Doubt | FaultyCell | undefined

/** A cell that can be read in two ways. */
interface Doubt {
  readonly expected: string
}

const noHeading = 'nothing: the column has no heading'

/** Reads the rows under a header. What each column is gets decided once, not for every cell. */
export function rowReader(
  { columns, row: headings }: Header,
  table: SourceTable,
  suggest: Suggest,
  na: MeaningOfNA | undefined,
  unticked?: Readonly<Record<string, string>>,
): (row: SourceRow) => ReadRow {
  const ids = columns.map(idOf)
  const inTicks = tickedQuestions(columns, na, unticked)
  const readers = columns.map((column, i) => cellReader(column, headings.cells[i], suggest, na))
  return (row) => {
    const draft: Draft = { id: '', characteristics: {}, answers: {} }
    const issues: Issue[] = []
    const faulty = new Set<string>()
    let accepted = 0
    const fault = (
      index: number,
      cell: SourceCell | undefined,
      expected: string | Doubt | FaultyCell,
    ) => {
      const id = ids[index]
      if (id !== undefined) faulty.add(id)
      const heading = textOf(headings.cells[index])
      const place = placeOf(table, row.line, index, heading)
      issues.push(
        typeof expected === 'string'
          ? { code: 'invalid-value', ...place, found: found(cell), expected }
          : { code: 'ambiguous-value', ...place, found: found(cell), ...expected },
      )
    }
    readers.forEach((readCell, i) => {
      const expected = readCell(row.cells[i], draft)
      if (expected !== undefined) fault(i, row.cells[i], expected)
      else if (ids[i] !== undefined && !isBlank(row.cells[i])) accepted += 1
    })
    for (const { id, read: readTicks } of inTicks) {
      if (faulty.has(id)) continue
      const result = readTicks(row.cells, ownEntry(draft.answers, id))
      if ('faults' in result)
        for (const { index, ...what } of result.faults) fault(index, row.cells[index], what)
      else if (result.answer !== null) draft.answers[id] = result.answer
    }
    for (let i = readers.length; i < row.cells.length; i++)
      if (!isBlank(row.cells[i])) fault(i, row.cells[i], noHeading)
    return { row, case: draft, issues, faulty, accepted }
  }
}

function cellReader(
  column: Column,
  heading: SourceCell | undefined,
  suggest: Suggest,
  na: MeaningOfNA | undefined,
): CellReader {
  return (
    match(column)
      .with({ kind: 'id' }, (): CellReader => (cell, draft) => {
        const expected = expectedId(cell)
        if (expected === undefined) draft.id = textOf(cell)
        return expected
      })
      .with({ kind: 'characteristic' }, (known): CellReader => {
        const { id, values } = known.characteristic
        return (cell, draft) => {
          const value = read(cell, known.codes, na, (text) => valueOf(text, values))
          if (value === undefined) return expectedValue(cell, known, suggest)
          if (value !== 'none') draft.characteristics[id] = value
          return undefined
        }
      })
      .with({ kind: 'question' }, (known): CellReader => {
        const { id } = known.question
        if (known.set !== yesNo) return setReader(known, suggest, na)
        return (cell, draft) => {
          const answer = read(cell, known.codes, na, answerOf, 'na')
          if (answer === undefined) return expectedValue(cell, known, suggest)
          if (answer !== 'none') draft.answers[id] = answer
          return undefined
        }
      })
      // Read together, once the rest of the row is.
      .with({ kind: 'choice' }, (): CellReader => () => undefined)
      .with({ kind: 'ignored' }, ({ counted }): CellReader => {
        const mayHoldText = counted || !isBlank(heading)
        return (cell) => (mayHoldText || isBlank(cell) ? undefined : noHeading)
      })
      .exhaustive()
  )
}

/** The value of a cell: `none` when nothing was answered, undefined when it is not accepted. */
function read<Value extends string>(
  cell: SourceCell | undefined,
  codes: Codes<Value> | undefined,
  na: MeaningOfNA | undefined,
  byWord: (text: string) => Value | undefined,
  notApplicable?: Value,
): Value | 'none' | undefined {
  if (isBlank(cell)) return 'none'
  if (typeof cell !== 'string') return undefined
  const coded = codes?.get(comparable(cell))
  if (coded !== undefined) return coded ?? 'none'
  if (!codes) {
    const value = isUnanswered(cell) ? 'none' : byWord(cell)
    if (value !== undefined) return value
  }
  if (na === undefined || !isBareNA(cell)) return undefined
  return na === 'missing' ? 'none' : notApplicable
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
): string | Doubt {
  const text = textOf(cell)
  if (column.codes)
    return isBareNA(text)
      ? { expected: `${oneOf([...column.codes.keys()])}; NA only where it is given a meaning` }
      : suggestCode(text, column.codes, suggest)
  if (column.kind === 'question')
    return isBareNA(text) ? { expected: expectedOfNA } : 'yes, no, na or nothing'
  const { values } = column.characteristic
  if (isBareNA(text))
    return { expected: `nothing where it is not known; ${oneOf(values.map(({ label }) => label))}` }
  return suggest(
    text,
    values.flatMap(({ id, label }) => [label, id]),
  )
}

/** What was expected of an id that is none; undefined when it is one. */
function expectedId(cell: SourceCell | undefined): string | undefined {
  if (typeof cell === 'object') return 'an id as text'
  const id = textOf(cell)
  if (id === '' || id === 'NA') return 'an id for the row'
  // What a spreadsheet program makes of a long number when it writes CSV.
  if (/^\d(?:[.,]\d+)?E\+\d+$/i.test(id)) return 'an id as text, with all its digits'
  return undefined
}

function found(cell: SourceCell | undefined): string {
  if (isBlank(cell)) return 'nothing'
  return typeof cell === 'object' ? cell.found : describeFound(cell)
}
