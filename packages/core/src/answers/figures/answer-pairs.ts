import { bareRecord, ownEntry } from '../../bare-record.js'
import { agreementOf, type Agreement } from '../../statistics/kappa.js'
import type { AnswerQuestion } from '../answer-question.js'
import { isOutside } from '../answer-set.js'
import type { Routed } from '../routing.js'

/** How often the first assessor gave one answer and the second another, sorted by code unit. */
export type AnswerPairs = readonly (readonly [first: string, second: string, count: number])[]

interface Assessed extends Routed {
  readonly id: string
}

/** By question, what two assessors answered of the same cases, which have the same ids. A multiset, as a tally is. */
export function answerPairs(
  first: readonly Assessed[],
  second: readonly Assessed[],
  questions: readonly AnswerQuestion[],
): Record<string, AnswerPairs> {
  const again = new Map(second.map((one) => [one.id, one]))
  const both = first.flatMap((one) => {
    const other = again.get(one.id)
    return other ? [[one.answers, other.answers] as const] : []
  })
  return bareRecord(
    questions
      .filter(({ set }) => set.kind === 'ordered' || set.kind === 'one')
      .map(({ id }): [string, AnswerPairs] => [
        id,
        summed(
          both.flatMap(([one, other]) => {
            const [a, b] = [ownEntry(one, id), ownEntry(other, id)]
            return a === undefined || b === undefined ? [] : [[a, b, 1] as const]
          }),
        ),
      ])
      .filter(([, pairs]) => pairs.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** Both together. */
export function mergePairsOfAnswers(a: AnswerPairs, b: AnswerPairs): AnswerPairs {
  return summed([...a, ...b])
}

/**
 * How far two assessors agree on a question, with weights by steps where its values are ordered. Pairs
 * with an answer outside the base have no place in an order; they are left out and counted. Null where
 * none are left.
 */
export function agreementOn(
  { set, sideOf }: AnswerQuestion,
  pairs: AnswerPairs,
): (Agreement & { readonly outside: number }) | null {
  if (set.kind !== 'ordered' && set.kind !== 'one') return null
  const inside = pairs.filter(([a, b]) => !isOutside(sideOf(a)) && !isOutside(sideOf(b)))
  const count = (some: AnswerPairs) => some.reduce((sum, [, , n]) => sum + n, 0)
  const values = set.values.filter(({ side }) => !isOutside(side)).map(({ id }) => id)
  const agreement = agreementOf(inside, values, set.kind === 'ordered' ? 'linear' : 'none')
  return agreement && { ...agreement, outside: count(pairs) - count(inside) }
}

function summed(pairs: AnswerPairs): AnswerPairs {
  const counts = new Map<string, Map<string, number>>()
  for (const [a, b, n] of pairs) {
    const row = counts.get(a) ?? new Map<string, number>()
    counts.set(a, row)
    row.set(b, (row.get(b) ?? 0) + n)
  }
  const byText = (a: readonly [string, unknown], b: readonly [string, unknown]) =>
    a[0] < b[0] ? -1 : 1
  return [...counts]
    .sort(byText)
    .flatMap(([a, row]) => [...row].sort(byText).map(([b, n]) => [a, b, n] as const))
}
