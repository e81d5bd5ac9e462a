import type { Framework } from '../framework/framework.js'
import { placedQuestions } from '../framework/framework-questions.js'
import { ratingOf } from '../rating/scale.js'
import type { Firmness } from './firmness.js'
import type { OverallFirmness } from './overall-firmness.js'
import type { RatingStep, StandardFirmness } from './standard-firmness.js'
import { counted } from '../wording/counted.js'

/** How firm the ratings are, in sentences of plain English. */
export interface FirmnessExplanation {
  /** None where there is no overall rating. */
  readonly overall: readonly string[]
  readonly standards: readonly { readonly id: string; readonly sentences: readonly string[] }[]
}

/** What would change each rating, up and down. */
export function explainFirmness(
  framework: Framework,
  { overall, standards }: Firmness,
): FirmnessExplanation {
  return {
    overall: overall ? overallSentences(framework, overall) : [],
    standards: standards.map((one) => ({
      id: one.standard,
      sentences: standardSentences(framework, one),
    })),
  }
}

function overallSentences(
  framework: Framework,
  { pointsUp, pointsDown, restsOnDepartures }: OverallFirmness,
): string[] {
  const label = labelsOf(framework)
  const moves = [
    ...(pointsUp
      ? [`${counted(pointsUp.points, 'point')} more would give ${label(pointsUp.to)}.`]
      : []),
    ...(pointsDown
      ? [`${counted(pointsDown.points, 'point')} fewer would give ${label(pointsDown.to)}.`]
      : []),
  ]
  if (restsOnDepartures.length === 0)
    return [
      ...moves,
      'It rests on no single departure: with any one normal rating instead it stays as it is.',
    ]
  return [
    ...moves,
    ...restsOnDepartures.map(
      ({ standard, otherwise }) =>
        `It rests on the departure of ${standard}: with the normal rating it would be ${label(otherwise)}.`,
    ),
  ]
}

function standardSentences(
  framework: Framework,
  { up, down, interval }: StandardFirmness,
): string[] {
  const label = labelsOf(framework)
  const questions = placedQuestions(framework)
  const name = (id: string) => `“${questions.get(id)?.question.label ?? id}”`
  const step = ({ cases, to, answers }: RatingStep, direction: string) =>
    `${counted(cases, 'case')} judged differently would ${direction} the normal rating to ${label(to)}: ${answers.map(({ question, count }) => `${counted(count, 'answer')} on ${name(question)}`).join(', ')}.`
  return [
    ...(up ? [step(up, 'raise')] : []),
    ...(down ? [step(down, 'lower')] : []),
    interval.low === interval.high
      ? `The whole 95% interval of its lowest key question lies in ${label(interval.low)}.`
      : `The 95% interval of its lowest key question reaches from ${label(interval.low)} to ${label(interval.high)}.`,
  ]
}

function labelsOf(framework: Framework): (rating: string) => string {
  return (rating) => ratingOf(framework, rating).label
}
