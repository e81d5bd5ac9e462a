import { checkAnswerQuestions, checkAnswerSets } from '../../answers/check-answer-questions.js'
import { checkMeasures } from '../../answers/check-measures.js'
import type { Issue } from '../../issue.js'
import type { PlacedAsked } from './asked-questions.js'
import type { Instrument } from '../schema/instrument-schema.js'

/** Faults in answer sets; where they have none, in what questions say of their answers and in measures of them. */
export function checkAnswers(
  { answers = {}, characteristics = [], measures = [], surveys: asked = [] }: Instrument,
  ofCases: readonly PlacedAsked[],
  surveys: readonly (readonly PlacedAsked[])[],
): Issue[] {
  const faultySets = checkAnswerSets(answers, ['instrument', 'answers'])
  if (faultySets.length > 0) return faultySets
  const lists = [
    { list: ofCases, characteristics },
    ...surveys.map((list, i) => ({
      list,
      characteristics: characteristics.filter(({ id }) => asked[i]?.characteristics?.includes(id)),
    })),
  ]
  return [
    ...lists.flatMap(({ list, characteristics }) =>
      checkAnswerQuestions(
        list.map(({ question }) => question),
        { answers, characteristics },
        (i) => list[i]!.path,
      ),
    ),
    ...checkMeasures(
      measures,
      lists.map(({ list }) => list.map(({ question }) => question)),
      answers,
      ['instrument', 'measures'],
    ),
  ]
}
