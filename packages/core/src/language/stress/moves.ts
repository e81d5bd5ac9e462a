import type { Rules } from '../rules.js'
import {
  add,
  compare,
  decimalText,
  fraction,
  multiply,
  readFraction,
} from '../../exact/fraction.js'
import type { Evidence } from '../schema/evidence-schema.js'
import { gradesOf } from '../place.js'
import { conditionsOf } from '../proof/conditions-of.js'

/** Something that people judged, entered or counted, and that could have come out as another. */
type Input =
  | { readonly kind: 'grade' | 'number' | 'fact' | 'answers'; readonly id: string }
  | { readonly kind: 'record'; readonly id: string; readonly at: number }

/** One step by which an input could be another; null where it is at its end. */
export interface Move {
  readonly input: Input
  apply(evidence: Evidence): Evidence | null
}

/** Every step that what is known could be another by, each as small as it can be. */
export function movesOf(rules: Rules, evidence: Evidence): readonly Move[] {
  return [
    ...Object.keys(evidence.grades ?? {}).flatMap((id) => gradeMoves(rules, id)),
    ...Object.keys(evidence.numbers ?? {}).flatMap((id) => numberMoves(rules, id)),
    ...(rules.file.facts ?? []).flatMap(({ id }) => factMoves(rules, id, evidence)),
    ...Object.keys(evidence.counts ?? {}).flatMap((id) => answerMoves(id)),
    ...Object.entries(evidence.records ?? {}).flatMap(([id, records]) =>
      recordMoves(rules, id, records),
    ),
  ]
}

function gradeMoves(rules: Rules, id: string): Move[] {
  const { result } = rules.nodes[rules.names.byId.get(id)!]!
  const scale = result.kind === 'grade' ? gradesOf(rules.file, result.scale) : []
  return [1, -1].map((step) => ({
    input: { kind: 'grade', id },
    apply(evidence) {
      const rank = scale.findIndex((grade) => grade.id === evidence.grades?.[id])
      const next = scale[rank + step]
      return next ? { ...evidence, grades: { ...evidence.grades, [id]: next.id } } : null
    },
  }))
}

function numberMoves(rules: Rules, id: string): Move[] {
  const { rate } = rules.nodes[rules.names.byId.get(id)!]!.node
  const { min, max, step } = rate && 'number' in rate ? rate.number : {}
  const size = readFraction(step ?? 1)!
  return [1n, -1n].map((sign) => ({
    input: { kind: 'number', id },
    apply(evidence) {
      const next = add(readFraction(evidence.numbers![id]!)!, multiply(fraction(sign), size))
      const outside =
        (min !== undefined && compare(next, readFraction(min)!) < 0) ||
        (max !== undefined && compare(next, readFraction(max)!) > 0)
      return outside
        ? null
        : { ...evidence, numbers: { ...evidence.numbers, [id]: textOfNumber(next) } }
    },
  }))
}

function textOfNumber(number: { numerator: bigint; denominator: bigint }): string {
  const decimal = decimalText(number)
  const read = readFraction(decimal)
  return read && compare(read, number) === 0 ? decimal : `${number.numerator}/${number.denominator}`
}

function factMoves(rules: Rules, id: string, evidence: Evidence): Move[] {
  const fact = rules.file.facts!.find((one) => one.id === id)!
  const was = evidence.facts?.[id] ?? fact.unless
  if (was === undefined) return []
  const asked = rules.nodes.flatMap(({ node }) =>
    conditionsOf(node).flatMap((one) =>
      'fact' in one && one.fact === id ? [one.is ?? true].flat() : [],
    ),
  )
  // A fact without values may be any text: of those only what rules ask for makes a difference.
  const others = fact.values ?? (typeof was === 'boolean' ? [true, false] : [...new Set(asked)])
  return others
    .filter((value) => value !== was)
    .map((value) => ({
      input: { kind: 'fact', id },
      apply: (from) =>
        (from.facts?.[id] ?? fact.unless) === was
          ? { ...from, facts: { ...from.facts, [id]: value } }
          : null,
    }))
}

function answerMoves(id: string): Move[] {
  return [1, -1].map((step) => ({
    input: { kind: 'answers', id },
    apply(evidence) {
      const { yes, relevant } = evidence.counts![id]!
      const next = yes + step
      return next < 0 || next > relevant
        ? null
        : { ...evidence, counts: { ...evidence.counts, [id]: { yes: next, relevant } } }
    },
  }))
}

type Records = readonly Readonly<Record<string, string>>[]

/** A record that is not there, or that has the next answer of a set; records that are alike stand for each other. */
function recordMoves(rules: Rules, id: string, records: Records): Move[] {
  const sets = rules.file.answers ?? {}
  return records.flatMap((record, at): Move[] => {
    if (records.findIndex((one) => JSON.stringify(one) === JSON.stringify(record)) < at) return []
    const input: Input = { kind: 'record', id, at }
    const changes: (Record<string, string> | null)[] = [
      null,
      ...Object.entries(record).flatMap(([set, answer]) => {
        const answers = (Object.hasOwn(sets, set) ? sets[set]! : []).map((one) => one.id)
        return [1, -1].flatMap((step) => {
          const next = answers[answers.indexOf(answer) + step]
          return next === undefined || !answers.includes(answer) ? [] : [{ ...record, [set]: next }]
        })
      }),
    ]
    return changes.map((change) => ({
      input,
      apply(evidence) {
        const now = evidence.records![id]!
        const place = now.findIndex((one) => JSON.stringify(one) === JSON.stringify(record))
        if (place < 0) return null
        const next = now.flatMap((one, i) => (i !== place ? [one] : change ? [change] : []))
        return { ...evidence, records: { ...evidence.records, [id]: next } }
      },
    }))
  })
}
