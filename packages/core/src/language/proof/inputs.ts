import { match, P } from 'ts-pattern'
import type { Condition } from '../schema/condition-schema.js'
import { kindOfCondition } from '../schema/kind-of-condition.js'
import { limits } from '../condition/numbers.js'
import type { CompiledNode, Rules } from '../rules.js'
import {
  add,
  compare,
  fraction,
  multiply,
  readFraction,
  type Fraction,
} from '../../exact/fraction.js'
import type { Threshold } from '../../names.js'
import { gradesOf, nodesOf, type PlacedNode } from '../place.js'
import { kindOfRate } from '../schema/kind-of-rate.js'
import type { CombineRate, Rate } from '../schema/rate-schema.js'
import { notApplicable, notRated, type Value } from '../value.js'
import { conditionsOf } from './conditions-of.js'

/** What a node's rules look at, with all the values that they can tell apart, the worst first. */
export interface Input {
  readonly name: string
  /** Of the node that is read; null for a fact, and for the node's own judgement or number. */
  readonly index: number | null
  readonly source: 'node' | 'own' | 'fact'
  readonly domain: readonly InputValue[]
  /** Whether the values have an order of better and worse. */
  readonly ordered: boolean
  /** Inputs of one class stand for each other: only how many have which value counts. */
  readonly role: string
}

export interface InputValue {
  readonly text: string
  readonly value: Value
  readonly fact?: string | boolean
}

/** Everything that the rules of a node look at. */
export function inputsOf(rules: Rules, index: number): readonly Input[] {
  const compiled = rules.nodes[index]!
  const placed = rules.names.nodes[index]!
  const conditions = conditionsOf(compiled.node)
  const nodes = [...compiled.reads].map((read) =>
    nodeInput(rules, placed, compiled, conditions, read),
  )
  const own = ownInput(rules, index, compiled)
  const facts = [...new Set(conditions.flatMap((one) => ('fact' in one ? one.fact : [])))].flatMap(
    (id) => {
      const fact = rules.file.facts?.find((one) => one.id === id)
      if (!fact) return []
      const asked = conditions.flatMap((one) =>
        'fact' in one && one.fact === id ? [one.is ?? true].flat() : [],
      )
      const values =
        fact.values ??
        (asked.some((one) => typeof one === 'string')
          ? [...new Set([...asked, 'another'])]
          : [false, true])
      return {
        name: id,
        index: null,
        source: 'fact' as const,
        ordered: false,
        role: `fact ${id}`,
        domain: values.map((value) => ({ text: String(value), value: notApplicable, fact: value })),
      }
    },
  )
  return [...nodes, ...(own ? [own] : []), ...facts]
}

function nodeInput(
  rules: Rules,
  placed: PlacedNode,
  { node: { rate } }: CompiledNode,
  conditions: readonly Condition[],
  read: number,
): Input {
  const { names } = rules
  const other = rules.nodes[read]!
  const asking = conditions.flatMap((one, i) =>
    'of' in one && nodesOf(one.of, names, placed).includes(read) ? i : [],
  )
  const stated = asking.some((i) => 'state' in conditions[i]!)
  const combined = combinedBy(rate)
  const isPart = combined !== null && nodesOf(combined.of ?? 'parts', names, placed).includes(read)
  const weight =
    (combined?.weights && Object.hasOwn(combined.weights, other.node.id)
      ? combined.weights[other.node.id]
      : other.node.weight) ?? 1
  const table =
    rate && 'table' in rate ? [rate.table.down, rate.table.across].indexOf(other.node.id) : -1
  const domain =
    other.result.kind === 'grade'
      ? gradesOf(rules.file, other.result.scale).map(({ id }, rank): InputValue => ({
          text: id,
          value: { state: 'grade', grade: id, rank },
        }))
      : numbersOf(other, [
          ...asking.flatMap((i) => thresholdsOf(conditions[i]!)),
          ...(isPart ? cutsOf(rate) : []),
        ])
  const kind =
    other.result.kind === 'grade' ? other.result.scale : domain.map(({ text }) => text).join()
  return {
    name: other.node.id,
    index: read,
    source: 'node',
    ordered: true,
    role: JSON.stringify([kind, isPart ? weight : null, asking, table]),
    domain: stated
      ? [...domain, { text: 'notRated', value: notRated({ code: 'recorded', text: '' }) }]
      : domain,
  }
}

/** The judgement or the number that is entered for the node itself, where its adjustments change it. */
function ownInput(rules: Rules, index: number, compiled: CompiledNode): Input | null {
  const { node, result, judged } = compiled
  const rate = node.rate
  if (judged && result.kind === 'grade')
    return {
      name: node.id,
      index,
      source: 'own',
      ordered: true,
      role: 'own',
      domain: gradesOf(rules.file, result.scale).map(({ id }, rank) => ({
        text: id,
        value: { state: 'grade', grade: id, rank },
      })),
    }
  return rate && 'number' in rate
    ? {
        name: node.id,
        index,
        source: 'own',
        ordered: true,
        role: 'own',
        domain: numbersOf(compiled, []),
      }
    : null
}

/** Numbers that thresholds tell apart: the ends, each threshold with what lies beside it, and some between. */
function numbersOf(
  { node: { rate, better }, result }: CompiledNode,
  thresholds: readonly Fraction[],
): InputValue[] {
  const range = rate && 'number' in rate ? rate.number : null
  const percent =
    rate &&
    (('tally' in rate && rate.tally.as === 'percent') ||
      ('combine' in rate && rate.combine === 'share'))
  const sorted = [...thresholds].sort(compare)
  const low =
    range?.min !== undefined
      ? readFraction(range.min)!
      : percent
        ? fraction(0n)
        : sorted[0]
          ? add(sorted[0], fraction(-1n))
          : fraction(0n)
  const high =
    range?.max !== undefined
      ? readFraction(range.max)!
      : percent
        ? fraction(100n)
        : sorted.length > 0
          ? add(sorted.at(-1)!, fraction(1n))
          : fraction(100n)
  const step = range?.step === undefined ? null : readFraction(range.step)!
  const numbers: Fraction[] = []
  if (step)
    for (let at = low; compare(at, high) <= 0 && numbers.length < 400; at = add(at, step))
      numbers.push(at)
  else {
    const width = add(high, multiply(fraction(-1n), low))
    for (const part of [0n, 1n, 2n, 3n, 4n])
      numbers.push(add(low, multiply(width, fraction(part, 4n))))
    for (const threshold of thresholds)
      for (const beside of [fraction(-1n, 1000n), fraction(0n), fraction(1n, 1000n)])
        numbers.push(add(threshold, beside))
  }
  const lower = result.kind === 'number' && (result.better === 'lower' || better === 'lower')
  const within = numbers
    .filter((one) => compare(one, low) >= 0 && compare(one, high) <= 0)
    .sort((a, b) => (lower ? compare(b, a) : compare(a, b)))
    .filter((one, i, all) => i === 0 || compare(one, all[i - 1]!) !== 0)
  return within.map((number) => ({
    text: textOfFraction(number),
    value: { state: 'number', number },
  }))
}

function textOfFraction({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? String(numerator) : String(Number(numerator) / Number(denominator))
}

function thresholdsOf(condition: Condition): Fraction[] {
  return match(kindOfCondition(condition))
    .with({ kind: 'numbers', condition: P.select() }, (one) =>
      limits.flatMap((limit) => fixed(one[limit])),
    )
    .with({ kind: P.union('grades', 'state', 'fact', 'all', 'any', 'not') }, () => [])
    .exhaustive()
}

function fixed(threshold: Threshold | undefined): Fraction[] {
  return threshold === undefined || typeof threshold === 'object' ? [] : [readFraction(threshold)!]
}

/** The cuts of a band, where a part's own number is what they cut. */
function cutsOf(rate: Rate | undefined): Fraction[] {
  if (!rate || !('band' in rate)) return []
  return rate.cuts.flatMap(({ from, over }) => fixed(from ?? over))
}

function combinedBy(rate: Rate | undefined): CombineRate | null {
  if (!rate) return null
  return match(kindOfRate(rate))
    .with({ kind: 'combine', rate: P.select() }, (one) => one)
    .with({ kind: 'band', rate: P.select() }, ({ band }) => combinedBy(band))
    .with({ kind: P.union('judged', 'number', 'tally', 'earlier', 'table', 'rows') }, () => null)
    .exhaustive()
}
