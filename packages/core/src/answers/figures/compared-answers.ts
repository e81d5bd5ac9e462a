import { match, P } from 'ts-pattern'
import type { Compared } from '../../statistics/test-family.js'
import { isOutside } from '../answer-set.js'
import { yesNo } from '../yes-no.js'
import { inBase, relevantOf, type CountedAnswers } from './counted-answers.js'
import { hitsOf } from './share-of-answers.js'
import { unitsOf } from '../units.js'

/**
 * How two groups’ answers to one question are compared, by what its answers are: yes and no as shares;
 * ordered answers and numbers by their ranks; one choice as a table; of several choices the share of one
 * of them, which `choice` names. Only answers in the base are compared. Null where either group has none,
 * and for words and days, which are only counted as given.
 */
export function comparedAnswers(
  a: CountedAnswers,
  b: CountedAnswers,
  choice: string | null = null,
): Exclude<Compared, { kind: 'hidden' }> | null {
  const { set } = a.question
  if (relevantOf(a) === 0 || relevantOf(b) === 0) return null
  const shares = (values: readonly string[] | null) => ({
    kind: 'share' as const,
    groups: {
      a: { yes: hitsOf(a, values), relevant: relevantOf(a) },
      b: { yes: hitsOf(b, values), relevant: relevantOf(b) },
    },
  })
  if (set === yesNo) return shares(choice === null ? null : [choice])
  return match(set)
    .with({ kind: P.union('ordered', 'one') }, ({ kind, values }) => {
      const inOrder = values.filter(({ id }) => !isOutside(a.question.sideOf(id)))
      const [ofA, ofB] = [new Map(a.answers), new Map(b.answers)]
      return {
        kind: kind === 'ordered' ? ('ranks' as const) : ('choice' as const),
        values: inOrder.map(({ id }) => ({ a: ofA.get(id) ?? 0, b: ofB.get(id) ?? 0 })),
      }
    })
    .with({ kind: 'several' }, () => (choice === null ? null : shares([choice])))
    .with({ kind: 'number' }, ({ decimals }) => {
      const numbers = new Map<bigint, { a: number; b: number }>()
      for (const [group, counted] of [['a', a] as const, ['b', b] as const])
        for (const [text, count] of inBase(counted)) {
          const units = unitsOf(text, decimals)!
          const both = numbers.get(units) ?? { a: 0, b: 0 }
          numbers.set(units, { ...both, [group]: both[group] + count })
        }
      return {
        kind: 'ranks' as const,
        values: [...numbers].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, both]) => both),
      }
    })
    .with({ kind: P.union('date', 'text') }, () => null)
    .exhaustive()
}

/** What is compared of a question, one after the other: of several choices each, of any other it as a whole. */
export function choicesCompared({ set, sideOf }: CountedAnswers['question']): (string | null)[] {
  if (set.kind === 'date' || set.kind === 'text') return []
  if (set.kind !== 'several') return [null]
  return set.values.map(({ id }) => id).filter((id) => !isOutside(sideOf(id)))
}
