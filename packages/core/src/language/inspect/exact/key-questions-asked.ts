import type { Rules } from '../../rules.js'
import { countedQuestions } from '../../instrument/counted-questions.js'
import type { Instrument } from '../../schema/instrument-schema.js'
import type { CaseQuestion } from '../../schema/question-schema.js'

type Asked = NonNullable<Instrument['standards']>[number]

/** The questions of a standard that some tally counts. */
export function keyQuestionsAsked(
  { names }: Pick<Rules, 'names'>,
  asked: Asked | undefined,
): CaseQuestion[] {
  const counted = new Set(countedQuestions(names.nodes).map(({ question }) => question))
  return (asked?.questions ?? []).filter(({ id }) => counted.has(id))
}
