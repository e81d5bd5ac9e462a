import type { Instrument } from '../schema/instrument-schema.js'
import type { PlainQuestion } from '../schema/question-schema.js'

/** A question of an instrument and where in the framework file it stands. */
export interface PlacedAsked {
  readonly question: PlainQuestion
  readonly path: readonly (string | number)[]
}

/** Every question that is asked of cases, each followed by its prompts. */
export function askedOfCases({ standards = [], blocks = [] }: Instrument): PlacedAsked[] {
  return [
    ...standards.flatMap(({ questions = [] }, i) =>
      questions.flatMap((question, j) => {
        const path = ['instrument', 'standards', i, 'questions', j]
        const prompts = (question.prompts ?? []).map((prompt, k) => ({
          question: prompt,
          path: [...path, 'prompts', k],
        }))
        return [{ question, path }, ...prompts]
      }),
    ),
    ...blocks.flatMap(({ questions = [] }, i) => placed(questions, ['blocks', i])),
  ]
}

/** The questions of each survey. */
export function askedInSurveys({ surveys = [] }: Instrument): PlacedAsked[][] {
  return surveys.map(({ questions }, i) => placed(questions, ['surveys', i]))
}

function placed(questions: readonly PlainQuestion[], at: PlacedAsked['path']): PlacedAsked[] {
  return questions.map((question, j) => ({
    question,
    path: ['instrument', ...at, 'questions', j],
  }))
}
