import type { Framework } from '@inspectorate/core'
import type { InspectionChange } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import { answerLines, type AnswerChange } from './answer-changes.js'
import { wordChange } from './word-change.js'
import { oneLine } from './word-issue.js'

/** Parts of the list in the order they are read: what was decided before what follows from it. */
const parts = [
  'Details',
  'Cases',
  'Decisions',
  'Ratings',
  'Figures in the report',
  'Recommendations',
  'Narrative',
] as const

/** Changes under the heading of their part; many answers to one question are told in one line. */
export function changesText(
  changes: readonly InspectionChange[],
  before: Framework,
  after: Framework,
): string {
  if (changes.length === 0) return 'Nothing changed.'
  return parts
    .flatMap((part) => {
      const own = changes.filter((change) => partOf(change) === part)
      if (own.length === 0) return []
      const answers = own.filter(isOfAnswers)
      const lines = [
        ...own.flatMap((change) => (isOfAnswers(change) ? [] : wordChange(change, before, after))),
        ...answerLines(answers, before, after),
      ]
      return [[part, ...lines.map((line) => `  ${oneLine(line)}`)].join('\n')]
    })
    .join('\n\n')
}

function isOfAnswers(change: InspectionChange): change is AnswerChange {
  return change.code === 'answer' || change.code === 'text'
}

function partOf(change: InspectionChange): (typeof parts)[number] {
  return match(change)
    .returnType<(typeof parts)[number]>()
    .with({ code: P.union('framework', 'detail') }, () => 'Details')
    .with(
      {
        code: P.union(
          'case-added',
          'case-removed',
          'characteristic',
          'answer',
          'text',
          'pooled-record',
          'pooled-answers',
        ),
      },
      () => 'Cases',
    )
    .with({ code: P.union('judgement', 'departure', 'not-rated') }, () => 'Decisions')
    .with({ code: P.union('rating', 'overall') }, () => 'Ratings')
    .with({ code: 'figure' }, () => 'Figures in the report')
    .with({ code: 'recommendation' }, () => 'Recommendations')
    .with({ code: 'sentence' }, () => 'Narrative')
    .exhaustive()
}
