import type { IssueCode } from '@inspectorate/core'
import { readAnswer, readChosen, type AnswerSet, type ReadAnswer } from '@inspectorate/core/answers'
import { isBlank, type SourceCell } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { isBareNA, isUnanswered, type MeaningOfNA } from './answer-words.js'
import type { Codes, Column } from './answer-columns.js'
import { suggestCode, type Suggest } from './suggest.js'

/** A cell that holds no answer of its set, and why. */
export interface FaultyCell {
  readonly code: IssueCode
  readonly expected: string
}

interface Answered {
  readonly answers: Record<string, string>
  texts?: Record<string, string>
}

/** Reads the cells of a question that has an answer set: words go where words are kept. */
export function setReader(
  { question: { id }, codes, set }: Extract<Column, { kind: 'question' }>,
  suggest: Suggest,
  na: MeaningOfNA | undefined,
): (cell: SourceCell | undefined, draft: Answered) => FaultyCell | undefined {
  return (cell, draft) => {
    if (isBlank(cell)) return undefined
    if (typeof cell !== 'string') return { code: 'invalid-value', expected: 'an answer as text' }
    if (isUnanswered(cell) || (na === 'missing' && isBareNA(cell) && !codes?.has('na')))
      return undefined
    const read = codes ? readCoded(set, codes, cell, suggest) : readAnswer(set, cell)
    if (!read.ok) return { code: read.fault.code, expected: read.fault.expected }
    if (read.answer === null) return undefined
    if (set.kind === 'text') draft.texts = { ...draft.texts, [id]: read.answer }
    else draft.answers[id] = read.answer
    return undefined
  }
}

/** By what another survey tool writes. Of values each has to be named; a number that is no code is a number. */
function readCoded(set: AnswerSet, codes: Codes, cell: string, suggest: Suggest): ReadAnswer {
  const unknown = (text: string): ReadAnswer => {
    const expected = suggestCode(text, codes, suggest)
    return { ok: false, fault: { code: 'invalid-value', found: cell, expected } }
  }
  if (set.kind === 'several' && !codes.has(comparable(cell))) {
    const parts = (cell.includes(';') ? cell.split(';') : cell.split(/\s+/)).filter(
      (part) => part.trim() !== '',
    )
    const strange = parts.find((part) => !codes.has(comparable(part)))
    if (strange !== undefined) return unknown(strange)
    return readChosen(
      set,
      parts.flatMap((part) => codes.get(comparable(part)) ?? []),
    )
  }
  const coded = codes.get(comparable(cell))
  if (coded === null) return { ok: true, answer: null }
  if (coded !== undefined) return readAnswer(set, coded)
  return set.kind === 'ordered' || set.kind === 'one' || set.kind === 'several'
    ? unknown(cell)
    : readAnswer(set, cell)
}
