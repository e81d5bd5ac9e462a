import { mergePairs } from '../../tally/merge-pairs.js'
import type { CountedAnswers } from './counted-answers.js'

/** Answers of two groups to one question as those of one group. */
export function answersTogether(a: CountedAnswers, b: CountedAnswers): CountedAnswers {
  return {
    question: a.question,
    size: a.size + b.size,
    asked: a.asked === null || b.asked === null ? null : a.asked + b.asked,
    answers: mergePairs(inOrder(a), inOrder(b)),
  }
}

function inOrder({ answers }: CountedAnswers): [string, number][] {
  return answers
    .map(([answer, count]): [string, number] => [answer, count])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
