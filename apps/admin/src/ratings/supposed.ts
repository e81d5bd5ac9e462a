import {
  ownCaseQuestions,
  standardsOf,
  type Framework,
  type Question,
  type Supposition,
} from '@inspectorate/core'
import { answerQuestions, readAnswer } from '@inspectorate/core/answers'
import { scaleOfPart } from '../framework/scale-of-part.js'
import type { FormFault } from '../web/answer.js'

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
      case: of(`case.${i}`).trim(),
      question: of(`question.${i}`),
      answer: of(`answer.${i}`),
    })),
  }
}

/** The supposition of fields, null when nothing is supposed; and the answers that are none. */
export function suppositionOf(
  { ratings, answers }: SupposedFields,
  framework: Framework,
  /** The ids that there are of those named. */
  cases: ReadonlySet<string>,
): { readonly supposed: Supposition | null; readonly faults: readonly FormFault[] } {
  const rows = readRows(answers, framework, cases)
  const given = Object.entries(ratings)
  const supposed: Supposition = {
    ratings: Object.fromEntries(
      given.filter(([id, rating]) =>
        scaleOfPart(framework, id).scale.some((one) => one.id === rating),
      ),
    ),
    withoutDeparture: given.flatMap(([id, rating]) => (rating === withoutDeparture ? [id] : [])),
    answers: rows.flatMap((row) => ('fault' in row ? [] : [row])),
  }
  const size =
    Object.keys(supposed.ratings).length +
    supposed.withoutDeparture.length +
    supposed.answers.length
  return {
    supposed: size === 0 ? null : supposed,
    faults: rows.flatMap((row) => ('fault' in row ? [row.fault] : [])),
  }
}

/** Rows that are filled in, their answers as evidence keeps them, however they were typed. */
function readRows(answers: readonly AnswerRow[], framework: Framework, cases: ReadonlySet<string>) {
  const questions = supposable(framework)
  const ready = answerQuestions(questions, framework.answerSets)
  return answers.flatMap((row, i): (AnswerRow | { readonly fault: FormFault })[] => {
    const place = questions.findIndex(({ id }) => id === row.question)
    if (row.case !== '' && !cases.has(row.case)) {
      const text = `Enter the id of a case: there is no “${row.case.slice(0, 60)}”`
      return [{ fault: { text, field: `case-${i}` } }]
    }
    if (row.case === '' || place < 0 || row.answer.trim() === '') return []
    const read = readAnswer(ready[place]!.set, row.answer)
    if (read.ok) return read.answer === null ? [] : [{ ...row, answer: read.answer }]
    const { found, expected } = read.fault
    const text = `${questions[place]!.label}: found ${found}, expected ${expected}`
    return [{ fault: { text, field: `answer-${i}` } }]
  })
}

/** The questions to which answers can be supposed: those that are answered otherwise than in words. */
export function supposable(framework: Framework): Question[] {
  const questions = ownCaseQuestions(framework)
  const ready = answerQuestions(questions, framework.answerSets)
  return questions.filter((_, i) => ready[i]!.set.kind !== 'text')
}
