import type { Case, Framework } from '@inspectorate/core'
import { caseFormQuestions } from './case-answers.js'

/** How many questions a case gets, and how many of them are answered. */
export function answeredOf(framework: Framework, one: Omit<Case, 'id'>) {
  const asked = caseFormQuestions(framework).filter(
    // Who has no words to add leaves them empty, and that is no gap.
    ({ ready: { set, asks } }) => set.kind !== 'text' && (asks === null || asks(one)),
  )
  return {
    asked: asked.length,
    answered: asked.filter(({ ready: { id } }) => Object.hasOwn(one.answers, id)).length,
  }
}
