import { textIn, type AnswerQuestion } from '@inspectorate/core/answers'

/** Answers by their labels, in the order of their set; null are those that count as yes. */
export function labelsOf({ set }: AnswerQuestion, answers: readonly string[] | null): string {
  if (answers === null) return 'Those that count as yes'
  const values = 'values' in set ? set.values : []
  return values
    .filter(({ id }) => answers.includes(id))
    .map(({ label }) => textIn(label, 'en'))
    .join(' or ')
}
