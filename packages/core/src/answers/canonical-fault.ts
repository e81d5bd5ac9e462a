import { describeFound } from '../issue.js'
import type { AnswerFault } from './answer-fault.js'
import type { AnswerSet } from './answer-set.js'
import { readAnswer } from './read-answer.js'

/** What is wrong with an answer as evidence holds it; null for nothing. One answer has one text, so that it is counted once. */
export function canonicalFault(set: AnswerSet, text: string): AnswerFault | null {
  const read = readAnswer(set, text)
  if (!read.ok) return read.fault
  if (read.answer === text) return null
  const found = describeFound(text)
  return read.answer === null
    ? { code: 'invalid-value', found, expected: 'an answer, or no entry' }
    : { code: 'invalid-value', found, expected: describeFound(read.answer) }
}
