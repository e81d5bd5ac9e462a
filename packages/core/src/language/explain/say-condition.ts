import { match, P } from 'ts-pattern'
import type {
  Condition,
  FactCondition,
  GradesCondition,
  NumbersCondition,
  Of,
  StateCondition,
} from '../condition/condition-schema.js'
import { kindOfCondition } from '../condition/kind-of-condition.js'
import { nodesAsked } from '../condition/nodes-asked.js'
import { limits } from '../condition/numbers.js'
import { gradesOf, nodesOf, type PlacedNode } from '../place.js'
import type { Vocabulary } from './vocabulary.js'
import { wordThreshold } from './word-condition.js'

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
      sayCounted(one, owner, words, sayLimits(one, words)),
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
  const { is, orBetter, orWorse } = condition
  const label = (grade: string) => (first === undefined ? grade : words.grade(first, grade))
  // At an end of the scale there is nothing better, or worse.
  const rank = (grade: string) => words.rules.nodes[first ?? owner.index]!.rankOf(grade)
  const last = first === undefined ? -1 : gradesOfNode(first, words) - 1
  const what =
    is !== undefined
      ? joined([is].flat().map(label), 'or')
      : orBetter !== undefined
        ? `${label(orBetter)}${rank(orBetter) === last ? '' : ' or better'}`
        : `${label(orWorse!)}${rank(orWorse!) === 0 ? '' : ' or worse'}`
  return sayCounted(condition, owner, words, what)
}

function gradesOfNode(index: number, words: Vocabulary): number {
  const { result } = words.rules.nodes[index]!
  return result.kind === 'grade' ? gradesOf(words.rules.file, result.scale).length : 0
}

function sayLimits(condition: NumbersCondition, words: Vocabulary): string {
  return limits
    .flatMap((limit) => {
      const threshold = condition[limit]
      return threshold === undefined
        ? []
        : `${limitWords[limit]} ${wordThreshold(threshold, words)}`
    })
    .join(' and ')
}

const limitWords = { atLeast: 'at least', over: 'over', atMost: 'at most', under: 'under' } as const

function sayState(condition: StateCondition, owner: PlacedNode, words: Vocabulary): string {
  const what = condition.state === 'notRated' ? 'not rated' : 'not applicable'
  const { count, most } = condition
  return sayCounted(
    { ...condition, count: count === undefined && most === undefined ? 1 : count },
    owner,
    words,
    what,
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

/** A list in words, whole: a rule that is read must name all that it names. */
export function joined(words: readonly string[], joint = 'and'): string {
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}
