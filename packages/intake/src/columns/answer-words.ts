import type { Answer } from '@inspectorate/core'
import { comparable } from '../table/tidy-text.js'

const words = new Map<string, Answer>([
  ['yes', 'yes'],
  ['y', 'yes'],
  ['no', 'no'],
  ['n', 'no'],
  ['na', 'na'],
  ['n/a', 'na'],
  ['not applicable', 'na'],
  ['true', 'yes'],
  ['false', 'no'],
])
const numbers = new Map<string, Answer>([
  ['1', 'yes'],
  ['0', 'no'],
])

/** What a number says where numbers are truth. */
export function truthOf(text: string): Answer | undefined {
  return numbers.get(text.trim())
}

/** The answer a word stands for; undefined when it is none. */
export function answerOf(text: string): Answer | undefined {
  return isBareNA(text) ? undefined : words.get(comparable(text))
}

/** What every `NA` of a file means. */
export type MeaningOfNA = 'missing' | 'not-applicable'

/**
 * Whether a cell says `NA`: R and its kin write it for a missing value, people for “not applicable”.
 * Neither is read as the other; `na`, the id of the answer that this project writes, is none.
 */
export function isBareNA(text: string): boolean {
  return text.length < 12 && text !== 'na' && comparable(text) === 'na'
}

export const expectedOfNA =
  'N/A where the question is not applicable, nothing where it was not answered (which R writes as NA)'

/** Whether a cell says that nothing was answered: empty, or the shorthand of a published workbook. */
export function isUnanswered(text: string): boolean {
  return text === '' || text.toLowerCase() === '[z]'
}
