import { themesOf } from '@inspectorate/core/answers'
import { match, P } from 'ts-pattern'
import type { Level } from '../disclosure/distributions/distribution-table.js'
import type { ToldAnswers } from '../disclosure/distributions/distribution-tables.js'
import { answersMeant } from '../figures/answers-meant.js'
import { answeredQuestion, hasOwnAnswers } from '../figures/counted-question.js'
import {
  parseReferenceText,
  type FigureReference,
  type Group,
} from '../figures/figure-reference.js'
import { rankedCounts } from '../figures/ranked-counts.js'
import type { RatedInspection } from '../rated-inspection.js'

type ShareReference = Extract<FigureReference, { kind: 'share' }>

/** What a figure of the report, with all that stands behind it, tells of a question. */
export interface PrintedAnswers {
  readonly question: string
  readonly group: Group | null
  readonly level: Level
  readonly figures: readonly ('mean' | 'median')[]
  /** Answers of which it is told how many gave one of them. */
  readonly told: readonly ToldAnswers[]
}

/** What readers of a figure know of the answers behind it: what it prints, and its evidence. */
export function printedAnswers(rated: RatedInspection, reference: string): PrintedAnswers[] {
  const nothing = { level: 'hidden', figures: [], told: [] } as const
  return (
    match(parseReferenceText(reference))
      .returnType<PrintedAnswers[]>()
      .with(
        { kind: P.union('count', 'percent', 'number', 'quantity') },
        ({ question, group, answer }) => {
          const measure = rated.framework.measures?.find(({ id }) => id === question)
          // A measure of several questions says of each how many of how many.
          if (measure)
            return measure.questions.map((one) => ({
              ...nothing,
              question: one,
              group: null,
              level: 'yes-and-rest' as const,
            }))
          const answered = answeredQuestion(rated, question, group)
          const isYesNo = 'place' in answered && !hasOwnAnswers(answered.place.question)
          return [
            {
              ...nothing,
              question,
              group,
              level: 'yes-and-rest',
              // To how many it does not apply is said of yes and no only.
              told: isYesNo ? [['na']] : answer === 'na' ? ['answered'] : [],
            },
          ]
        },
      )
      .with({ kind: 'trend' }, ({ question, group, answer }) => [
        shareOf(rated, { question, group, answers: [answer], of: 'relevant' }),
      ])
      .with({ kind: 'share' }, (share) => [shareOf(rated, share)])
      .with({ kind: 'mean' }, ({ question, group }) => [
        { ...nothing, question, group, figures: ['mean'] },
      ])
      .with({ kind: P.union('median', 'quartiles') }, ({ question, group }) => [
        { ...nothing, question, group, figures: ['median'] },
      ])
      .with({ kind: 'themes' }, ({ question, group, top }) => {
        const answered = answeredQuestion(rated, question, group)
        const themes = 'fault' in answered ? [] : themesOf(answered.counted, top)
        return [
          { ...nothing, question, group, told: [...themes.map(({ id }) => [id]), 'answered'] },
        ]
      })
      // A group against all others tells of both, which is everyone; ranks and tables with every count.
      .with({ kind: P.union('compare', 'p-value') }, ({ question, group, answer }) => {
        const answered = answeredQuestion(rated, question, group)
        if ('fault' in answered) return []
        const { kind } = answered.counted.question.set
        const isWhole = kind !== 'several' && hasOwnAnswers(answered.place.question)
        return [group, null].map((whose) =>
          kind === 'several'
            ? { ...nothing, question, group: whose, told: [[answer ?? ''], 'relevant' as const] }
            : {
                ...nothing,
                question,
                group: whose,
                level: isWhole ? ('hidden' as const) : ('yes-and-rest' as const),
                told: isWhole ? (['each-relevant'] as const) : [],
                figures: kind === 'number' ? (['median'] as const) : [],
              },
        )
      })
      .with({ kind: 'ranking' }, (ranking) =>
        rankedCounts(rated.framework, ranking).map(({ question, group }) => {
          const answered = answeredQuestion(rated, question, group)
          const hasYes = 'fault' in answered || answered.counted.question.hasYes
          return hasYes
            ? { ...nothing, question, group, level: 'yes-and-rest' as const }
            : { ...nothing, question, group, figures: ['median' as const] }
        }),
      )
      .with(
        { kind: P.union('agreement', 'cases', 'responses', 'response-rate', 'context') },
        { kind: P.union('rating', 'normal', 'overall', 'score') },
        undefined,
        () => [],
      )
      .exhaustive()
  )
}

/** A share of what counts as yes, or of answers by their names or their side. */
function shareOf(
  rated: RatedInspection,
  { question, group, answers, of }: Pick<ShareReference, 'question' | 'group' | 'answers' | 'of'>,
): PrintedAnswers {
  const base: ToldAnswers[] = of === 'asked' ? [] : [of]
  const answered = answeredQuestion(rated, question, group)
  const meant =
    answers === null || 'fault' in answered
      ? null
      : answersMeant(answered.counted.question, answers.join('+'))
  const named = meant !== null && !('fault' in meant) ? [meant] : []
  return {
    question,
    group,
    level: named.length > 0 ? 'hidden' : 'yes-and-rest',
    figures: [],
    told: [...named, ...base],
  }
}
