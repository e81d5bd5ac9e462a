import { describeFound, type IssueCode } from '@inspectorate/core'
import {
  readAnswer,
  readChosen,
  splittingChoices,
  type AnswerSet,
  type ReadAnswer,
  type SplitChoices,
} from '@inspectorate/core/answers'
import { isBlank, type SourceCell } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { isBareNA, isUnanswered, type MeaningOfNA } from '../columns/answer-words.js'
import type { Codes, Column } from '../columns/answer-columns.js'
import { suggestCode, type Suggest } from '../columns/suggest.js'

/** A cell that holds no answer of its set, and why. */
export interface FaultyCell {
  readonly code: IssueCode
  readonly expected: string
  /** Where it is not what the cell holds. */
  readonly found?: string
}

/** What a cell says: its value, null where nothing was answered; or what is wrong with it. */
export type CellValue<Fault = FaultyCell> =
  | { readonly value: string | null }
  | { readonly fault: Fault }

/** Reads the cells of a question that has an answer set. */
export function setReader(
  { codes, set }: Extract<Column, { kind: 'question' }>,
  suggest: Suggest,
  na: MeaningOfNA | undefined,
): (cell: SourceCell | undefined) => CellValue {
  const split = codes && splittingChoices(codes)
  const valueOf = (read: ReadAnswer): CellValue =>
    read.ok
      ? { value: read.answer }
      : { fault: { code: read.fault.code, expected: read.fault.expected } }
  return (cell) => {
    if (cell === undefined || isBlank(cell)) return { value: null }
    if (typeof cell !== 'string') {
      const day = set.kind === 'date' ? cell.day : undefined
      if (day === undefined)
        return { fault: { code: 'invalid-value', expected: 'an answer as text' } }
      const read = valueOf(readAnswer(set, day))
      return 'value' in read ? read : { fault: { ...read.fault, found: describeFound(day) } }
    }
    if (isUnanswered(cell) || (na === 'missing' && isBareNA(cell) && !codes?.has('na')))
      return { value: null }
    return valueOf(
      codes && split ? readCoded(set, codes, split, cell, suggest) : readAnswer(set, cell),
    )
  }
}

function inTwoWays(cell: string, readings: readonly (readonly (string | null)[])[]): ReadAnswer {
  const ids = readings.map((reading) => reading.filter((one) => one !== null).join(' '))
  const expected = `one of ${ids.join(' and ')}: a column a choice tells them apart`
  return { ok: false, fault: { code: 'ambiguous-value', found: describeFound(cell), expected } }
}

/** By what another survey tool writes. Of values each has to be named; a number that is no code is a number. */
function readCoded(
  set: AnswerSet,
  codes: Codes,
  split: SplitChoices<string | null>,
  cell: string,
  suggest: Suggest,
): ReadAnswer {
  const unknown = (text: string): ReadAnswer => {
    const expected = suggestCode(text, codes, suggest)
    return { ok: false, fault: { code: 'invalid-value', found: cell, expected } }
  }
  if (set.kind === 'several') {
    const [reading, other] = split(cell)
    if (other) return inTwoWays(cell, [reading!, other])
    if (reading)
      return readChosen(
        set,
        reading.flatMap((answer) => answer ?? []),
      )
    const separator = [';', ',', '|'].find((one) => cell.includes(one)) ?? /\s+/
    const parts = cell.split(separator).filter((part) => part.trim() !== '')
    return unknown(parts.find((part) => !codes.has(comparable(part))) ?? cell)
  }
  const coded = codes.get(comparable(cell))
  if (coded === null) return { ok: true, answer: null }
  if (coded !== undefined) return readAnswer(set, coded)
  const read = readAnswer(set, cell)
  // Ids and labels of answers mean what they say beside codes as well.
  return read.ok || (set.kind !== 'ordered' && set.kind !== 'one') ? read : unknown(cell)
}
