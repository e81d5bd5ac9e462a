import { describeFound, oneOf, type Case, type Issue } from '@inspectorate/core'
import { yesNo } from '@inspectorate/core/answers'
import { match } from 'ts-pattern'
import {
  isBlank,
  placeOf,
  textOf,
  type SourceCell,
  type SourceRow,
  type PlacedTable,
} from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import {
  answerOf,
  truthOf,
  expectedOfNA,
  isBareNA,
  isUnanswered,
  type MeaningOfNA,
} from '../columns/answer-words.js'
import { isHeld } from './held-choice.js'
import { isNumber } from './numbers-as-truth.js'
import { idOf, type Codes, type Column } from '../columns/answer-columns.js'
import type { Header } from './read-header.js'
import { unreadableId, type IdFault } from './id-fault.js'
import { tickedQuestions } from './read-ticks.js'
import type { CaseDraft } from './case-draft.js'
import { setReader, type CellValue, type FaultyCell } from './set-reader.js'
import { namesOfRedcap } from '../columns/tool-names.js'
import { suggestCode, type Suggest } from '../columns/suggest.js'

/** What is wrong with a row. A faulty cell leaves its part of the case out. */
export interface RowFaults {
  readonly row: SourceRow
  readonly id: string
  readonly issues: readonly Issue[]
  /** Ids of the questions and characteristics whose cells are faulty. */
  readonly faulty: ReadonlySet<string>
  /** How many of them hold something that is accepted. */
  readonly accepted: number
}

/** A row as a case, and what is wrong with it. */
export interface ReadRow extends Omit<RowFaults, 'id'> {
  readonly case: Case
}

/** How the cells of a row are read, beside what its columns are. */
interface RowOptions {
  readonly na: MeaningOfNA | undefined
  readonly unticked?: Readonly<Record<string, string>> | undefined
  /** Whether 1 and 0 are yes and no. */
  readonly numbersAreTruth?: boolean
  /** Why a cell under the heading of ids is none. */
  readonly idFaultOf?: (cell: SourceCell | undefined, heading: string) => IdFault | undefined
}

/** Puts a cell into the case; gives what was expected when the cell is faulty. */
type CellReader = (
  cell: SourceCell | undefined,
  draft: CaseDraft,
) => string | Doubt | FaultyCell | undefined

/** A cell that can be read in two ways. */
interface Doubt {
  readonly expected: string
}

/** Most rows have no faults: one empty list for all of them. */
const noIssues: Issue[] = []
const noIds = new Set<string>()

const noHeading = 'nothing: the column has no heading'

/** Reads the rows under a header. What each column is gets decided once, not for every cell. */
export function rowReader(
  { columns, row: headings }: Header,
  table: PlacedTable,
  suggest: Suggest,
  options: RowOptions,
): (row: SourceRow, draft: CaseDraft) => RowFaults {
  const { na, unticked, idFaultOf = unreadableId } = options
  const ids = columns.map(idOf)
  const inTicks = tickedQuestions(columns, na, unticked)
  const readers = columns.map((column, i) =>
    column.kind === 'id'
      ? idReader(textOf(headings.cells[i]), idFaultOf)
      : cellReader(column, headings.cells[i], suggest, options),
  )
  return (row, draft) => {
    let issues = noIssues
    let faulty = noIds
    let accepted = 0
    const fault = (
      index: number,
      cell: SourceCell | undefined,
      expected: string | Doubt | FaultyCell,
    ) => {
      if (issues === noIssues) {
        issues = []
        faulty = new Set()
      }
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
      const result = readTicks(row.cells, draft.answerTo(id))
      if ('faults' in result)
        for (const { index, ...what } of result.faults) fault(index, row.cells[index], what)
      else if (result.answer !== null) draft.keep('answers', id, result.answer)
    }
    for (let i = readers.length; i < row.cells.length; i++)
      if (!isBlank(row.cells[i])) fault(i, row.cells[i], noHeading)
    return { row, id: draft.id, issues, faulty, accepted }
  }
}

function idReader(heading: string, idFaultOf: NonNullable<RowOptions['idFaultOf']>): CellReader {
  return (cell, draft) => {
    const fault = idFaultOf(cell, heading)
    // Of ids in several columns each is a part.
    if (!fault) draft.id = draft.id === '' ? textOf(cell) : `${draft.id}-${textOf(cell)}`
    return fault
  }
}

function cellReader(
  column: Exclude<Column, { kind: 'id' }>,
  heading: SourceCell | undefined,
  suggest: Suggest,
  { na, numbersAreTruth = false }: RowOptions,
): CellReader {
  return (
    match(column)
      .with({ kind: 'characteristic' }, (known): CellReader => {
        const { id, values } = known.characteristic
        return keeping('characteristics', id, (cell) => {
          const value = read(cell, known.codes, na, (text) => valueOf(text, values))
          return outcome(value, () => expectedValue(cell, known, suggest))
        })
      })
      .with({ kind: 'question' }, (known): CellReader => {
        const { id } = known.question
        if (known.set !== yesNo) {
          const part = known.set.kind === 'text' ? 'texts' : 'answers'
          return keeping(part, id, setReader(known, suggest, na))
        }
        const { holds } = known
        if (holds !== undefined)
          return keeping('answers', id, (cell) => {
            if (typeof cell === 'object') return { fault: 'choices as text' }
            return { value: isBlank(cell) ? null : isHeld(holds, cell!) ? 'yes' : 'no' }
          })
        const hasNumbers = known.codes && [...known.codes.keys()].some(isNumber)
        const wordOf = (text: string) =>
          answerOf(text) ?? (numbersAreTruth && !hasNumbers ? truthOf(text) : undefined)
        return keeping('answers', id, (cell) => {
          const answer = read(cell, known.codes, na, wordOf, 'na')
          return outcome(answer, () => expectedValue(cell, known, suggest))
        })
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

type ReadCell = CellValue<string | Doubt | FaultyCell>

/** How many cells of a column are remembered, and how long they are at most. */
const [mostKept, longestKept] = [1000, 64]

/** Reads a cell and keeps its value. The same few come again and again, and say the same each time. */
function keeping(
  part: 'characteristics' | 'answers' | 'texts',
  id: string,
  readCell: (cell: SourceCell | undefined) => ReadCell,
): CellReader {
  const kept = new Map<string, ReadCell>()
  return (cell, draft) => {
    if (isBlank(cell)) return undefined
    const isShort = typeof cell === 'string' && cell.length <= longestKept
    let read = isShort ? kept.get(cell) : undefined
    if (!read) {
      read = readCell(cell)
      if (isShort && kept.size < mostKept) kept.set(cell, read)
    }
    if ('fault' in read) return read.fault
    if (read.value !== null) draft.keep(part, id, read.value)
    return undefined
  }
}

function outcome(value: string | null | undefined, expected: () => string | Doubt): ReadCell {
  return value === undefined ? { fault: expected() } : { value }
}

/** The value of a cell: null when nothing was answered, undefined when it is not accepted. */
function read<Value extends string>(
  cell: SourceCell | undefined,
  codes: Codes<Value> | undefined,
  na: MeaningOfNA | undefined,
  byWord: (text: string) => Value | undefined,
  notApplicable?: Value,
): Value | null | undefined {
  if (isBlank(cell)) return null
  if (typeof cell !== 'string') return undefined
  const coded = codes?.get(comparable(cell))
  if (coded !== undefined) return coded
  // Words of ours mean what they say beside codes as well.
  const value = isUnanswered(cell) ? null : byWord(cell)
  if (value !== undefined) return value
  if (na === undefined || !isBareNA(cell)) return undefined
  return na === 'missing' ? null : notApplicable
}

type Values = Extract<Column, { kind: 'characteristic' }>['characteristic']['values']

/** The value with this id; otherwise with this label. */
function valueOf(text: string, values: Values): string | undefined {
  const name = comparable(text)
  const found = values.find(({ id }) => id === name)
  const named = found ?? values.find(({ label }) => comparable(label) === name)
  return (named ?? values.find(({ id }) => namesOfRedcap.code(id) === name))?.id
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
    return isBareNA(text)
      ? { expected: expectedOfNA }
      : text === '1'
        ? 'yes, no, na or nothing; 1 is yes only where 0 stands beside it for no, or a mapping says so'
        : 'yes, no, na or nothing'
  const { values } = column.characteristic
  if (isBareNA(text))
    return { expected: `nothing where it is not known; ${oneOf(values.map(({ label }) => label))}` }
  return suggest(
    text,
    values.flatMap(({ id, label }) => [label, id]),
  )
}

function found(cell: SourceCell | undefined): string {
  if (isBlank(cell)) return 'nothing'
  return typeof cell === 'object' ? cell.found : describeFound(cell)
}
