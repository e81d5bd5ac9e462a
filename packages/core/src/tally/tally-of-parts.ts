import { bareRecord } from '../bare-record.js'
import type { AnswerQuestion } from '../answers/answer-question.js'
import { yesNo } from '../answers/yes-no.js'
import type { Tally, TallyPart } from './tally-schema.js'

/** A tally of parts, in its order: sorted by name, so that the same counts are the same JSON. */
export function tallyOfParts(
  total: TallyPart,
  groups: readonly (readonly [string, readonly (readonly [string, TallyPart])[]])[],
  questions: readonly AnswerQuestion[],
): Tally {
  const sets = questions.filter(
    ({ id, set }) => set !== yesNo && Object.hasOwn(total.questions, id),
  )
  return {
    ...total,
    groups: sorted(groups.map(([name, values]) => [name, sorted(values)])),
    ...(sets.length > 0 && { sets: sorted(sets.map(({ id, set }) => [id, set.signature])) }),
  }
}

/** A record with its keys sorted by code unit. */
export function sorted<Value>(
  entries: readonly (readonly [string, Value])[],
): Record<string, Value> {
  return bareRecord([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
}
