import { ownCaseQuestions, meets, type Answer, type Case, type Framework } from '@inspectorate/core'
import type { Form } from '../web/form.js'

/** What the form of a case holds. */
export interface CaseContent {
  readonly characteristics: Case['characteristics']
  readonly answers: Record<string, string>
  readonly note: string
}

const possible: readonly Answer[] = ['yes', 'no', 'na']
const longestNote = 20_000

/** The content of a submitted form; what the framework does not know is left out. */
export function caseContent(form: Form, framework: Framework): CaseContent {
  const characteristics = framework.characteristics.flatMap(({ id, values }) => {
    const value = form.text(`characteristic.${id}`)
    return values.some((one) => one.id === value) ? [[id, value] as const] : []
  })
  const given = ownCaseQuestions(framework).flatMap(({ id }) => {
    const answer = possible.find((one) => one === form.text(`answer.${id}`))
    return answer ? [[id, answer] as const] : []
  })
  return askedOnly(
    {
      characteristics: Object.fromEntries(characteristics),
      answers: Object.fromEntries(given),
      note: form.text('note').slice(0, longestNote),
    },
    framework,
  )
}

/** Without answers to questions that the case does not get, as after a change of what decides on them. */
function askedOnly(content: CaseContent, framework: Framework): CaseContent {
  const questions = ownCaseQuestions(framework)
  const kept = questions.filter(
    ({ id, asked }) => Object.hasOwn(content.answers, id) && (!asked || meets(content, asked)),
  )
  if (kept.length === Object.keys(content.answers).length) return content
  const answers = Object.fromEntries(kept.map(({ id }) => [id, content.answers[id]!]))
  // An answer that went may have decided on another question.
  return askedOnly({ ...content, answers }, framework)
}
