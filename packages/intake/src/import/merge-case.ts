import { ownEntry, type Case } from '@inspectorate/core'
import type { AnswerColumns } from '../answers/answer-columns.js'

/** `incoming` where the table has a column for it, and `before` elsewhere; in the framework’s order. */
export function mergeCase(
  before: Case | undefined,
  incoming: Case,
  present: ReadonlySet<string>,
  { characteristics, questions }: AnswerColumns,
): Case {
  const pick = <Value>(
    ids: readonly { readonly id: string }[],
    of: (one: Case) => Readonly<Record<string, Value>>,
  ): Record<string, Value> =>
    Object.fromEntries(
      ids.flatMap(({ id }): [string, Value][] => {
        const source = present.has(id) ? incoming : before
        const value = source && ownEntry(of(source), id)
        return value === undefined ? [] : [[id, value]]
      }),
    )
  return {
    id: incoming.id,
    characteristics: pick(characteristics, (one) => one.characteristics),
    answers: pick(questions, (one) => one.answers),
  }
}

/** Whether two cases hold the same, in whatever order. */
export function sameCase(a: Case, b: Case): boolean {
  return sameEntries(a.characteristics, b.characteristics) && sameEntries(a.answers, b.answers)
}

function sameEntries(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && a[key] === b[key])
  )
}
