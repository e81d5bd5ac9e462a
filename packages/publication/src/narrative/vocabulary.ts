import { caseQuestions, standardsOf } from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'

/** The words by which a text is known for a reference that went wrong. */
export interface Vocabulary {
  /** Attributes in braces that are characteristics of cases. */
  readonly characteristics: readonly string[]
  /** What can stand in a reference’s brackets: questions, surveys, context figures, standards. */
  readonly ids: ReadonlySet<string>
}

export function vocabularyOf({
  framework,
  printable,
}: Pick<RatedInspection, 'framework' | 'printable'>): Vocabulary {
  return {
    characteristics: framework.characteristics.map(({ id }) => id),
    ids: new Set([
      ...caseQuestions(framework).map(({ id }) => id),
      ...framework.surveys.flatMap(({ id, questions }) => [id, ...questions.map((one) => one.id)]),
      ...printable.context.map(({ id }) => id),
      ...standardsOf(framework).map(({ id }) => id),
    ]),
  }
}
