import { match, P } from 'ts-pattern'
import type {
  Condition,
  FactCondition,
  GradesCondition,
  NumbersCondition,
  StateCondition,
} from '../schema/condition-schema.js'
import { kindOfCondition } from '../schema/kind-of-condition.js'
import { nodesAsked } from '../condition/nodes-asked.js'
import { compileCondition } from '../condition/compile-condition.js'
import { limits } from '../condition/numbers.js'
import { compare, readFraction } from '../../exact/fraction.js'
import { placeOf, type PlacedNode } from '../place.js'
import type { Evidence } from '../schema/evidence-schema.js'
import { gradesPhrase, limitsPhrase, statePhrase } from './condition-phrases.js'
import { listed, lowered, type Vocabulary } from './vocabulary.js'

/** What a condition says, with what was found: “2 of 5 are Inadequate (2 are enough)”. */
export function wordCondition(
  condition: Condition,
  owner: PlacedNode,
  words: Vocabulary,
  evidence: Evidence,
): string {
  const inner = (one: Condition) => wordCondition(one, owner, words, evidence)
  return match(kindOfCondition(condition))
    .with({ kind: 'all', condition: P.select() }, ({ all }) => all.map(inner).join(', and '))
    .with({ kind: 'any', condition: P.select() }, ({ any }) => {
      const holding = any.filter((one) => holdsNow(one, owner, words, evidence))
      return (holding.length > 0 ? holding : any).map(inner).join(', and ')
    })
    .with(
      { kind: 'not', condition: P.select() },
      ({ not }) => `it does not hold that ${inner(not)}`,
    )
    .with({ kind: 'fact', condition: P.select() }, (one) => wordFact(one, words))
    .with({ kind: 'grades', condition: P.select() }, (one) => wordGrades(one, owner, words))
    .with({ kind: 'numbers', condition: P.select() }, (one) => wordNumbers(one, owner, words))
    .with({ kind: 'state', condition: P.select() }, (one) => wordState(one, owner, words))
    .exhaustive()
}

function holdsNow(
  condition: Condition,
  owner: PlacedNode,
  words: Vocabulary,
  evidence: Evidence,
): boolean {
  const place = placeOf(words.rules.names, owner, { issues: [], reads: new Set() })
  const given = words.outcomes.map((outcome) => outcome.given)
  return compileCondition(condition, place)({ evidence, given }) === true
}

function wordFact({ fact: id, is = true }: FactCondition, words: Vocabulary): string {
  const fact = words.rules.file.facts?.find((one) => one.id === id)
  const label = fact?.label ? words.text(fact.label) : id
  const asked = [is].flat()
  if (asked.length === 1 && asked[0] === true) return lowered(label)
  return `${lowered(label)} is ${listed(
    asked.map((one) => (one === false ? 'no' : String(one))),
    'or',
  )}`
}

function wordGrades(condition: GradesCondition, owner: PlacedNode, words: Vocabulary): string {
  const indexes = nodesAsked(condition, words.rules.names, owner)
  const { is, orBetter, orWorse } = condition
  const what = gradesPhrase(condition, indexes[0], words)
  if (indexes.length === 1 && condition.most === undefined)
    return `${words.title(indexes[0]!)} is ${what}`
  const ranks = new Map(indexes.map((index) => [index, words.rules.nodes[index]!.rankOf]))
  const hits = indexes.filter((index) => {
    const { given } = words.outcomes[index]!
    const rankOf = ranks.get(index)!
    if (given.state !== 'grade') return false
    if (is !== undefined) return [is].flat().includes(given.grade)
    return orBetter !== undefined ? given.rank >= rankOf(orBetter) : given.rank <= rankOf(orWorse!)
  })
  return counted(hits.length, indexes, condition, what, words)
}

function wordNumbers(condition: NumbersCondition, owner: PlacedNode, words: Vocabulary): string {
  const indexes = nodesAsked(condition, words.rules.names, owner)
  const what = limitsPhrase(condition, words)
  if (indexes.length === 1 && condition.most === undefined) {
    const { given } = words.outcomes[indexes[0]!]!
    return `${words.title(indexes[0]!)} is ${words.value(indexes[0]!, given)}, ${what}`
  }
  const hits = indexes.filter((index) => {
    const { given } = words.outcomes[index]!
    return (
      given.state === 'number' &&
      limits.every((limit) => {
        const threshold = condition[limit]
        if (threshold === undefined || typeof threshold === 'object') return true
        const order = compare(given.number, readFraction(threshold)!)
        return limit === 'atLeast'
          ? order >= 0
          : limit === 'over'
            ? order > 0
            : limit === 'atMost'
              ? order <= 0
              : order < 0
      })
    )
  })
  return counted(hits.length, indexes, condition, what, words)
}

function wordState(condition: StateCondition, owner: PlacedNode, words: Vocabulary): string {
  const indexes = nodesAsked(condition, words.rules.names, owner)
  const what = statePhrase(condition)
  if (indexes.length === 1) return `${words.title(indexes[0]!)} is ${what}`
  const hits = indexes.filter((index) => words.outcomes[index]!.given.state === condition.state)
  return counted(hits.length, indexes, { ...condition, count: condition.count ?? 1 }, what, words)
}

function counted(
  hits: number,
  indexes: readonly number[],
  { count, most }: { readonly count?: number | undefined; readonly most?: number | undefined },
  what: string,
  words: Vocabulary,
): string {
  if (count === undefined && most === undefined)
    return `${listed(indexes.map(words.title))} are all ${what}`
  const enough = count === undefined ? '' : ` (${count} ${count === 1 ? 'is' : 'are'} enough)`
  const limit = most === undefined ? '' : ` (${most} at most)`
  return `${hits} of ${indexes.length} ${hits === 1 ? 'is' : 'are'} ${what}${enough}${limit}`
}
