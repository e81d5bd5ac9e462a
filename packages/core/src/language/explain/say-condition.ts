import { match, P } from 'ts-pattern'
import type {
  Condition,
  FactCondition,
  GradesCondition,
  Of,
  StateCondition,
} from '../schema/condition-schema.js'
import { kindOfCondition } from '../schema/kind-of-condition.js'
import { nodesAsked } from '../condition/nodes-asked.js'
import { nodesOf, type PlacedNode } from '../place.js'
import { gradesPhrase, limitsPhrase, statePhrase } from './condition-phrases.js'
import { joined, type Vocabulary } from './vocabulary.js'

/** A condition as the rule it is, before there is anything to try it on: “at least 2 of its 5 parts are Inadequate”. */
export function sayCondition(condition: Condition, owner: PlacedNode, words: Vocabulary): string {
  const inner = (one: Condition) => sayCondition(one, owner, words)
  // Within another, what joins several stands in brackets: “A and (B or C)” is read one way only.
  const nested = (one: Condition) => ('all' in one || 'any' in one ? `(${inner(one)})` : inner(one))
  return match(kindOfCondition(condition))
    .with({ kind: 'all', condition: P.select() }, ({ all }) => all.map(nested).join(', and '))
    .with({ kind: 'any', condition: P.select() }, ({ any }) => any.map(nested).join(', or '))
    .with({ kind: 'not', condition: P.select() }, ({ not }) => `it is not so that ${nested(not)}`)
    .with({ kind: 'fact', condition: P.select() }, (one) => sayFact(one, words))
    .with({ kind: 'grades', condition: P.select() }, (one) => sayGrades(one, owner, words))
    .with({ kind: 'numbers', condition: P.select() }, (one) =>
      sayCounted(one, owner, words, limitsPhrase(one, words)),
    )
    .with({ kind: 'state', condition: P.select() }, (one) => sayState(one, owner, words))
    .exhaustive()
}

function sayFact({ fact: id, is = true }: FactCondition, words: Vocabulary): string {
  const fact = words.rules.file.facts?.find((one) => one.id === id)
  const asked = [is].flat().map((one) => (one === true ? 'yes' : one === false ? 'no' : `“${one}”`))
  return `“${fact?.label ? words.text(fact.label) : id}” is answered ${joined(asked, 'or')}`
}

function sayGrades(condition: GradesCondition, owner: PlacedNode, words: Vocabulary): string {
  const [first] = nodesAsked(condition, words.rules.names, owner)
  return sayCounted(condition, owner, words, gradesPhrase(condition, first, words))
}

function sayState(condition: StateCondition, owner: PlacedNode, words: Vocabulary): string {
  const { count, most } = condition
  return sayCounted(
    { ...condition, count: count === undefined && most === undefined ? 1 : count },
    owner,
    words,
    statePhrase(condition),
  )
}

interface Counted {
  readonly of: Of
  readonly count?: number | undefined
  readonly most?: number | undefined
}

/** How many of which: one is named, several are counted, and all are those that are rated. */
function sayCounted(
  { of, count, most }: Counted,
  owner: PlacedNode,
  words: Vocabulary,
  what: string,
): string {
  const total = nodesOf(of, words.rules.names, owner).length
  const those = sayOf(of, owner, words)
  if (total === 1 && (count === undefined || count === 1) && most === undefined)
    return `${those} is ${what}`
  if (count === undefined && most === undefined)
    return `every one of ${those} that is rated is ${what}`
  const number =
    count !== undefined && most !== undefined
      ? count === most
        ? `exactly ${count}`
        : `${count} to ${most}`
      : count !== undefined
        ? `at least ${count}`
        : most === 0
          ? 'none'
          : `at most ${most}`
  if (count === total && total > 1) return `all of ${those} are ${what}`
  const one = count === 1 ? most === undefined || most === 1 : most === 0 || most === 1
  return `${number} of ${those} ${one ? 'is' : 'are'} ${what}`
}

/** Which nodes a rule looks at: all are named, however many. */
export function sayOf(of: Of, owner: PlacedNode, words: Vocabulary): string {
  const indexes = nodesOf(of, words.rules.names, owner)
  if (of === 'parts' && indexes.length > 1) return `its ${indexes.length} parts`
  if (typeof of === 'object' && 'tagged' in of && indexes.length > 1)
    return `the ${indexes.length} tagged “${of.tagged}”`
  return joined(indexes.map(words.title))
}
