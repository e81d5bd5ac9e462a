import { answered, type ReadAnswer } from './answer-fault.js'
import type { AnswerSet } from './answer-set.js'
import { readDate } from './read-date.js'
import { readNumber } from './read-number.js'
import { readOne } from './read-one.js'
import { readSeveral } from './read-several.js'
import { readWords } from './read-words.js'

/**
 * An answer from what people type and forms write: ids and labels, numbers with or without their unit,
 * several choices with spaces or semicolons between them. Nothing typed is no answer.
 *
 * @example
 * readAnswer(waiting, ' 20 weeks') // { ok: true, answer: '20' }
 */
export function readAnswer(set: AnswerSet, typed: string): ReadAnswer {
  const text = typed.trim()
  if (text === '') return answered(null)
  // Read of every value in a case file: a tenth of the time that a pattern takes.
  switch (set.kind) {
    case 'ordered':
    case 'one':
      return readOne(set, text)
    case 'several':
      return readSeveral(set, text)
    case 'number':
      return readNumber(set, text)
    case 'date':
      return readDate(set, text)
    case 'text':
      return readWords(set, text)
  }
}
