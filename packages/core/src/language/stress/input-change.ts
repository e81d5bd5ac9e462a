import type { Rules } from '../rules.js'
import type { Evidence } from '../schema/evidence-schema.js'

/** One input that came out as another. */
export type InputChange =
  | {
      readonly kind: 'grade' | 'number' | 'fact'
      readonly id: string
      readonly from: string
      readonly to: string
    }
  | {
      readonly kind: 'answers'
      /** The question. */
      readonly id: string
      readonly from: number
      readonly to: number
      readonly relevant: number
    }
  | {
      readonly kind: 'record'
      /** The set of records. */
      readonly id: string
      readonly from: Readonly<Record<string, string>>
      /** Null for a record that is not there. */
      readonly to: Readonly<Record<string, string>> | null
    }

/** What differs between what is known and what is supposed. */
export function changesBetween(rules: Rules, was: Evidence, is: Evidence): readonly InputChange[] {
  const plain = (kind: 'grade' | 'number', before: object = {}, after: object = {}) =>
    Object.entries(after).flatMap(([id, to]): InputChange[] => {
      const from = (before as Record<string, unknown>)[id]
      return from === to ? [] : [{ kind, id, from: String(from), to: String(to) }]
    })
  return [
    ...plain('grade', was.grades, is.grades),
    ...plain('number', was.numbers, is.numbers),
    ...factChanges(rules, was, is),
    ...Object.entries(is.counts ?? {}).flatMap(([id, { yes, relevant }]): InputChange[] => {
      const from = was.counts![id]!.yes
      return from === yes ? [] : [{ kind: 'answers', id, from, to: yes, relevant }]
    }),
    ...Object.entries(is.records ?? {}).flatMap(([id, records]) =>
      recordChanges(id, was.records![id]!, records),
    ),
  ]
}

function factChanges({ file }: Rules, was: Evidence, is: Evidence): InputChange[] {
  return (file.facts ?? []).flatMap(({ id, unless }): InputChange[] => {
    const [from, to] = [was, is].map(({ facts }) => String(facts?.[id] ?? unless))
    return from === to ? [] : [{ kind: 'fact', id, from: from!, to: to! }]
  })
}

type Records = readonly Readonly<Record<string, string>>[]

/** Records that are gone, each beside the one that has come in its place. */
function recordChanges(id: string, was: Records, is: Records): InputChange[] {
  const gone = without(was, is)
  const come = without(is, was)
  return gone.map((from, i) => ({ kind: 'record', id, from, to: come[i] ?? null }))
}

/** Those of some records that are not among others, each of these standing for one. */
function without(some: Records, others: Records): Records {
  const left = others.map((one) => JSON.stringify(one))
  return some.filter((one) => {
    const at = left.indexOf(JSON.stringify(one))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
