import { ownEntry, type Case } from '@inspectorate/core'
import type { AnswerColumns } from './answer-columns.js'
import { csvText } from './csv-text.js'

/** Cases or responses as the CSV that `readAnswersCsv` reads: ids, characteristics, questions. */
export function writeAnswersCsv(
  cases: readonly Case[],
  { characteristics, questions }: AnswerColumns,
  idHeading: string,
): string {
  return csvText([
    [idHeading, ...characteristics.map(({ id }) => id), ...questions.map(({ id }) => id)],
    ...cases.map((one) => [
      one.id,
      ...characteristics.map(({ id }) => ownEntry(one.characteristics, id) ?? ''),
      ...questions.map(({ id }) => ownEntry(one.answers, id) ?? ownEntry(one.texts, id) ?? ''),
    ]),
  ])
}
