import type { Framework } from '@inspectorate/core'
import { measureOf, printedPercent, shareOfAnswers } from '@inspectorate/core/answers'
import { printedDecimal } from '@inspectorate/core/statistics'
import { match } from 'ts-pattern'
import type { RatedInspection } from '../rated-inspection.js'
import { countInWords, countOf, withThousands } from '../wording/number-words.js'
import { answeredQuestion, type AnsweredQuestion } from './counted-question.js'
import type { FigureReference } from './figure-reference.js'
import type { Resolution, ResolvedFigure } from './resolution.js'

type OfMeasure = Extract<FigureReference, { kind: 'count' | 'percent' | 'number' | 'quantity' }>
type Measure = NonNullable<Framework['measures']>[number]

/** One figure of several questions: how many of all their relevant answers count as yes. */
export function resolveMeasure(
  rated: RatedInspection,
  { kind, answer, group }: OfMeasure,
  { label, questions }: Measure,
): Resolution {
  if (kind === 'quantity' || answer !== 'yes' || group)
    return {
      fault: 'unknown-figure',
      expected: 'percent, count or number of a measure: of everyone, and of what counts as yes',
    }
  const answered: AnsweredQuestion[] = []
  for (const id of questions) {
    const found = answeredQuestion(rated, id, null)
    if ('fault' in found) return found
    answered.push(found)
  }
  const { hits, base, percent } = measureOf(answered.map(({ counted }) => counted))
  if (percent === null)
    return { fault: 'empty-figure', expected: 'a measure with relevant answers' }
  const printed = printedPercent(percent)
  const evidence = [
    { label: 'Measure', value: label },
    ...answered.map(({ place, counted }) => {
      const share = shareOfAnswers(counted)!
      return { label: place.question.text, value: `${share.hits} of ${share.base}` }
    }),
    {
      label: 'Percentage',
      value: `${hits} ÷ ${base} = ${printedDecimal(percent, 1)}%, printed as ${printed}%`,
    },
    { label: 'Rule', value: 'Yes and relevant answers are each summed over the questions' },
  ]
  return match(kind)
    .returnType<ResolvedFigure>()
    .with('percent', () => ({
      text: `${printed} per cent`,
      short: `${printed}%`,
      value: Number(printed),
      evidence,
    }))
    .with('count', () => ({
      text: countOf(hits, base),
      short: `${hits} of ${base}`,
      value: hits,
      evidence,
    }))
    .with('number', () => ({
      text: countInWords(hits),
      short: withThousands(hits),
      value: hits,
      evidence,
    }))
    .exhaustive()
}
