import { ownEntry, type Case } from '@inspectorate/core'
import { guarded } from '@inspectorate/office'
import type { AnswerColumns } from '../columns/answer-columns.js'
import { csvText } from './csv-text.js'

/**
 * Cases or responses as the CSV that `readAnswersCsv` reads: ids, characteristics, questions. What people
 * wrote is guarded; answers are names and numbers, which no spreadsheet runs.
 */
export function writeAnswersCsv(
  cases: readonly Case[],
  { characteristics, questions }: AnswerColumns,
  idHeading: string,
): string {
  return csvText([
    [guarded(idHeading), ...characteristics.map(({ id }) => id), ...questions.map(({ id }) => id)],
    ...cases.map((one) => [
      guarded(one.id),
      ...characteristics.map(({ id }) => guarded(ownEntry(one.characteristics, id) ?? '')),
      ...questions.map(
        ({ id }) => ownEntry(one.answers, id) ?? guarded(ownEntry(one.texts, id) ?? ''),
      ),
    ]),
  ])
}
