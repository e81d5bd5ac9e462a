import type { Answer } from '@inspectorate/core'
import { comparable } from '../table/tidy-text.js'

/** An answer as workbooks and templates print it. */
export const answerLabels: Readonly<Record<Answer, string>> = {
  yes: 'Yes',
  no: 'No',
  na: 'Not applicable',
}

const words = new Map<string, Answer>([
  ['yes', 'yes'],
  ['y', 'yes'],
  ['no', 'no'],
  ['n', 'no'],
  ['na', 'na'],
  ['n/a', 'na'],
  ['not applicable', 'na'],
])

/** The answer a word stands for; undefined when it is none. */
export function answerOf(text: string): Answer | undefined {
  return words.get(comparable(text))
}

/** Whether a cell says that nothing was answered: empty, or the shorthand of a published workbook. */
export function isUnanswered(text: string): boolean {
  return text === '' || text.toLowerCase() === '[z]'
}
