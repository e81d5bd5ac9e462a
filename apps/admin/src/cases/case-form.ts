import type { Case, Framework } from '@inspectorate/core'
import type { FormFault } from '../web/answer.js'
import type { Form } from '../web/form.js'
import { caseFormQuestions, type FormQuestion } from '../inspection/case-answers.js'
import { fieldOf, readEntry } from './read-entry.js'

/** What the form of a case holds. */
export interface CaseContent {
  readonly characteristics: Case['characteristics']
  readonly answers: Record<string, string>
  /** Words, by question: apart from answers, which are counted and printed. */
  readonly texts: Record<string, string>
  readonly note: string
}

/** A submitted form: what can be kept of it, and what is wrong with the rest. */
export interface SubmittedCase {
  readonly content: CaseContent
  /** What was entered, by question. */
  readonly entered: Readonly<Record<string, string>>
  readonly faults: readonly FormFault[]
}

const longestNote = 20_000

/** The content of a submitted form; what the framework does not know is left out. */
export function submittedCase(framework: Framework, form: Form): SubmittedCase {
  const characteristics = framework.characteristics.flatMap(({ id, values }) => {
    const value = form.text(`characteristic.${id}`)
    return values.some((one) => one.id === value) ? [[id, value] as const] : []
  })
  const { answers, texts, entered, faults } = submittedAnswers(
    form,
    caseFormQuestions(framework),
    Object.fromEntries(characteristics),
  )
  const note = form.text('note').slice(0, longestNote)
  return {
    content: { characteristics: Object.fromEntries(characteristics), answers, texts, note },
    entered,
    faults,
  }
}

/** The answers of a submitted form. Of questions that are not asked none is kept, and nothing is wrong. */
export function submittedAnswers(
  form: Form,
  questions: readonly FormQuestion[],
  characteristics: Case['characteristics'],
) {
  const read = questions.map((one) => ({ one, ...readEntry(one, form) }))
  const record = (isText: boolean) =>
    Object.fromEntries(
      read.flatMap(({ one: { question, ready }, answer }) =>
        answer !== null && (ready.set.kind === 'text') === isText ? [[question.id, answer]] : [],
      ),
    )
  const given = askedOnly(
    { characteristics, answers: record(false), texts: record(true) },
    questions,
  )
  return {
    answers: given.answers,
    texts: given.texts,
    entered: Object.fromEntries(
      read.flatMap(({ one, typed }) => (typed === '' ? [] : [[one.question.id, typed]])),
    ),
    faults: read.flatMap(({ one: { question, ready }, fault }): FormFault[] =>
      fault !== null && (ready.asks === null || ready.asks(given))
        ? [{ text: `${question.label}: ${fault}`, field: fieldOf(question.id) }]
        : [],
    ),
  }
}

type Given = Pick<CaseContent, 'characteristics' | 'answers' | 'texts'>

/** Without answers to questions that the case does not get, as after a change of what decides on them. */
function askedOnly(content: Given, questions: readonly FormQuestion[]): Given {
  const unasked = new Set(
    questions.flatMap(({ question: { id }, ready: { asks } }) =>
      asks !== null && !asks(content) ? [id] : [],
    ),
  )
  const kept = (record: Record<string, string>) =>
    Object.fromEntries(Object.entries(record).filter(([id]) => !unasked.has(id)))
  const [answers, texts] = [kept(content.answers), kept(content.texts)]
  const count = (one: Pick<Given, 'answers' | 'texts'>) =>
    Object.keys(one.answers).length + Object.keys(one.texts).length
  if (count({ answers, texts }) === count(content)) return content
  // An answer that went may have decided on another question.
  return askedOnly({ ...content, answers, texts }, questions)
}
