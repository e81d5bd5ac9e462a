import {
  ownCaseQuestions,
  standardsOf,
  type Answer,
  type Framework,
  type Inspection,
  type Question,
  type Supposition,
} from '@inspectorate/core'

import { scaleOfPart } from '../framework/scale-of-part.js'

/** The value of a field that leaves a standard as it is, and of one that sets its departure aside. */
export const asItIs = ''
export const withoutDeparture = 'normal'

/** How many answers can be supposed at once. */
const answerRows = 4

interface AnswerRow {
  readonly case: string
  readonly question: string
  readonly answer: string
}

/** What is supposed, as the fields of the form hold it. */
export interface SupposedFields {
  /** By standard: a rating, `normal` for one without its departure, or nothing. */
  readonly ratings: Readonly<Record<string, string>>
  readonly answers: readonly AnswerRow[]
}

/** The fields of a form sent by GET; what the inspection does not have counts as nothing. */
export function supposedFields(
  query: Readonly<Record<string, string>>,
  framework: Framework,
): SupposedFields {
  const of = (name: string) => query[name] ?? ''
  return {
    ratings: Object.fromEntries(
      standardsOf(framework).map(({ id }) => [id, of(`rating.${id}`)] as const),
    ),
    answers: Array.from({ length: answerRows }, (_, i) => ({
      case: of(`case.${i}`),
      question: of(`question.${i}`),
      answer: of(`answer.${i}`),
    })),
  }
}

/** The supposition of fields; null when nothing is supposed. */
export function suppositionOf(
  { ratings, answers }: SupposedFields,
  framework: Framework,
  { cases }: Pick<Inspection, 'cases'>,
): Supposition | null {
  const known = {
    cases: new Set(cases.map(({ id }) => id)),
    questions: new Set(supposable(framework).map(({ id }) => id)),
  }
  const given = Object.entries(ratings)
  const supposed: Supposition = {
    ratings: Object.fromEntries(
      given.filter(([id, rating]) =>
        scaleOfPart(framework, id).scale.some((one) => one.id === rating),
      ),
    ),
    withoutDeparture: given.flatMap(([id, rating]) => (rating === withoutDeparture ? [id] : [])),
    answers: answers.flatMap((row) =>
      known.cases.has(row.case) && known.questions.has(row.question) && isAnswer(row.answer)
        ? [{ ...row, answer: row.answer }]
        : [],
    ),
  }
  const size =
    Object.keys(supposed.ratings).length +
    supposed.withoutDeparture.length +
    supposed.answers.length
  return size === 0 ? null : supposed
}

/** The questions to which answers can be supposed: those of yes, no and not applicable. */
export function supposable(framework: Framework): Question[] {
  return ownCaseQuestions(framework).filter(({ answers = 'yes-no' }) => answers === 'yes-no')
}

function isAnswer(text: string): text is Answer {
  return text === 'yes' || text === 'no' || text === 'na'
}
