import type { AnswerQuestion } from '../answers/answer-question.js'
import { yesNo } from '../answers/yes-no.js'
import type { AnswerCounts, Distribution } from './tally-schema.js'

/** What stands in a tally for an answer: words and days are counted as given, and no more. */
export function countedAs(question: AnswerQuestion, answer: string): string {
  const { kind } = question.set
  return kind === 'text' || kind === 'date' ? 'given' : answer
}

/** A question’s entry in a tally, from what was counted. */
export function countedQuestion(
  { set }: AnswerQuestion,
  asked: number,
  counts: ReadonlyMap<string, number>,
): AnswerCounts | Distribution {
  if (set === yesNo) {
    const [yes, no, na] = ['yes', 'no', 'na'].map((answer) => counts.get(answer) ?? 0)
    return { yes: yes!, no: no!, na: na!, asked }
  }
  const answers = [...counts].filter(([, count]) => count > 0)
  return { asked, answers: answers.sort(([a], [b]) => (a < b ? -1 : 1)) }
}
