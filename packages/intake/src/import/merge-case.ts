import { ownEntry, type Case } from '@inspectorate/core'
import type { AnswerColumns } from '../columns/answer-columns.js'

/**
 * `incoming` where the table has a value, and `before` elsewhere; in the framework’s order. A blank
 * cell erases what was there only when that is asked for.
 */
export function mergeCase(
  before: Case | undefined,
  incoming: Case,
  erased: ReadonlySet<string>,
  { characteristics, questions }: AnswerColumns,
): Case {
  const pick = <Value>(
    ids: readonly { readonly id: string }[],
    of: (one: Case) => Readonly<Record<string, Value>>,
  ): Record<string, Value> => {
    const known: [string, Value][] = []
    const [there, was] = [of(incoming), before && of(before)]
    for (const { id } of ids) {
      const value = ownEntry(there, id) ?? (was && !erased.has(id) ? ownEntry(was, id) : undefined)
      if (value !== undefined) known.push([id, value])
    }
    return Object.fromEntries(known)
  }
  const texts = incoming.texts || before?.texts ? pick(questions, (one) => one.texts ?? {}) : {}
  return {
    id: incoming.id,
    characteristics: pick(characteristics, (one) => one.characteristics),
    answers: pick(questions, (one) => one.answers),
    ...(Object.keys(texts).length > 0 && { texts }),
  }
}

/** Whether two cases hold the same, in whatever order. */
export function sameCase(a: Case, b: Case): boolean {
  return (
    sameEntries(a.characteristics, b.characteristics) &&
    sameEntries(a.answers, b.answers) &&
    sameEntries(a.texts ?? {}, b.texts ?? {})
  )
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
