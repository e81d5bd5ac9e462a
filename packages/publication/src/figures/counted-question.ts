import { nearestTo, placedQuestions, type PlacedQuestion, type Question } from '@inspectorate/core'
import { answerQuestions, countedAnswers, type CountedAnswers } from '@inspectorate/core/answers'
import { casesThatAnswer } from '../case-sets.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { Group } from './figure-reference.js'
import { groupLabel, unknownGroup } from './group.js'
import type { FigureFault, ResolvedFigure } from './resolution.js'

/** A question with how it was answered, by everyone or by a group. */
export interface AnsweredQuestion {
  readonly place: PlacedQuestion
  readonly counted: CountedAnswers
  /** What every figure of it says first: the question, its source and whose answers. */
  readonly evidence: ResolvedFigure['evidence']
}

/** How a question was answered, whatever its answers are; a fault where there is no such question, or nobody answered. */
export function answeredQuestion(
  rated: RatedInspection,
  id: string,
  group: Group | null,
): AnsweredQuestion | FigureFault {
  const { framework } = rated
  const placed = placedQuestions(framework)
  const place = placed.get(id)
  if (!place) return { fault: 'unknown-figure', expected: nearestTo(id, [...placed.keys()]) }
  const unknown = group && unknownGroup(rated, group)
  if (unknown) return unknown
  const { tally, source } =
    place.asked === 'of-cases'
      ? casesThatAnswer(rated, place)
      : { tally: rated.surveys[place.survey.id], source: place.survey.title }
  if (!tally)
    return { fault: 'empty-figure', expected: 'a survey of which the inspection holds responses' }
  const [question] = answerQuestions([place.question], framework.answerSets)
  return {
    place,
    counted: countedAnswers(tally, question!, group ?? undefined),
    evidence: [
      { label: 'Question', value: place.question.text },
      { label: 'Source', value: source },
      ...(group ? [{ label: 'Subgroup', value: groupLabel(rated, group) }] : []),
    ],
  }
}

/** Whether a question has an answer set of its own. */
export function hasOwnAnswers({ answers = 'yes-no' }: Question): boolean {
  return answers !== 'yes-no'
}
