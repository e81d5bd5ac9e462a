import { compare, fraction, readFraction } from '../exact/fraction.js'
import type { AnswerSetFile, Yes } from './answer-set-schema.js'
import {
  answerSet,
  isOutside,
  type AnswerSet,
  type AnswerValue,
  type ChoiceSet,
  type NumberSet,
  type Side,
} from './answer-set.js'
import type { Routing } from './routing-schema.js'
import { asks, type Routed } from './routing.js'
import { unitsOf } from './units.js'
import { yesNo } from './yes-no.js'

/** A question as far as its answers go. */
export interface AnswerableQuestion {
  readonly id: string
  /** Its answer set; `yes-no` when not said. */
  readonly answers?: string | undefined
  readonly yes?: Yes | undefined
  readonly asked?: Routing | undefined
  /** The text question that this one codes. */
  readonly codes?: string | undefined
}

/** A question ready for use: its set, and where each answer counts. */
export interface AnswerQuestion {
  readonly id: string
  readonly set: AnswerSet
  /** Whether a case gets it; null where every case does. */
  readonly asks: ((one: Routed) => boolean) | null
  /** What that is decided by. */
  readonly asked?: Routing | undefined
  /** The text question that this one codes. */
  readonly codes?: string | undefined
  /** Whether some answer counts as yes, so that it has a percentage of its own. */
  readonly hasYes: boolean
  /** Where an answer counts; `answer` is as evidence keeps it. */
  sideOf(answer: string): Side
}

/** Questions of one list, ready for use, in order; they and their sets have no faults. */
export function answerQuestions(
  questions: readonly AnswerableQuestion[],
  sets: Readonly<Record<string, AnswerSetFile>> = {},
): AnswerQuestion[] {
  const ready = new Map<string, AnswerSet>(
    Object.entries(sets).map(([id, set]) => [id, answerSet(id, set)]),
  )
  return questions.map((question) => {
    const set = (question.answers !== undefined && ready.get(question.answers)) || yesNo
    return {
      id: question.id,
      set,
      asks: asks(question.asked, question.codes),
      asked: question.asked,
      codes: question.codes,
      hasYes:
        question.yes !== undefined ||
        ('values' in set && set.values.some(({ side }) => side === 'yes')),
      sideOf: sides(set, question.yes),
    }
  })
}

function sides(set: AnswerSet, yes: Yes | undefined): (answer: string) => Side {
  switch (set.kind) {
    case 'ordered':
    case 'one': {
      const sideOf = sideOfValue(set, yes)
      return (answer) => sideOf(set.values[set.rankOf.get(answer)!]!)
    }
    case 'several':
      return sidesOfSeveral(set, yes)
    case 'number':
      return sidesOfNumbers(set, yes)
    case 'date':
    case 'text':
      return () => 'base'
  }
}

function sideOfValue(set: ChoiceSet | NumberSet, yes: Yes | undefined) {
  const counted = Array.isArray(yes) ? new Set(yes) : null
  return ({ id, side }: AnswerValue): Side =>
    counted === null || isOutside(side) ? side : counted.has(id) ? 'yes' : 'no'
}

/** Yes where one of the choices is; then middle, then no. What lies outside the base stands alone. */
function sidesOfSeveral(set: ChoiceSet, yes: Yes | undefined): (answer: string) => Side {
  const sideOf = sideOfValue(set, yes)
  const order: readonly Side[] = ['na', 'dont-know', 'refused', 'yes', 'middle', 'no', 'base']
  return (answer) => {
    const chosen = answer.split(' ').map((id) => sideOf(set.values[set.rankOf.get(id)!]!))
    return order.find((side) => chosen.includes(side))!
  }
}

function sidesOfNumbers(set: NumberSet, yes: Yes | undefined): (answer: string) => Side {
  const meets = limitOf(yes)
  return (answer) => {
    const rank = set.rankOf.get(answer)
    if (rank !== undefined) return set.values[rank]!.side
    return meets === null
      ? 'base'
      : meets(unitsOf(answer, set.decimals)!, set.decimals)
        ? 'yes'
        : 'no'
  }
}

function limitOf(yes: Yes | undefined): ((units: bigint, decimals: number) => boolean) | null {
  if (yes === undefined || Array.isArray(yes)) return null
  const [kind, limit] = Object.entries(yes)[0] as [string, number | string]
  const bound = readFraction(limit)!
  return (units, decimals) => {
    const order = compare(fraction(units, 10n ** BigInt(decimals)), bound)
    return kind === 'atMost'
      ? order <= 0
      : kind === 'atLeast'
        ? order >= 0
        : kind === 'under'
          ? order < 0
          : order > 0
  }
}
