import { caseQuestions, type Framework } from '@inspectorate/core'
import { yesNoWords } from '@inspectorate/core/answers'
import { inputsAsked, textIn, type AskedInput, type Rules } from '@inspectorate/core/language'
import { match, P } from 'ts-pattern'
import { rulesOf } from '../framework/compiled-rules.js'

/** A grade, an answer or a value that can be chosen. */
export interface Choice {
  readonly value: string
  readonly label: string
}

interface AskedFact {
  readonly list: 'facts'
  readonly id: string
  readonly label: string
  /** What may be recorded; null for any text. */
  readonly choices: readonly Choice[] | null
  readonly isYesOrNo: boolean
  /** What silence means; null when it leaves what hangs on it open. */
  readonly unless: boolean | string | null
}
interface AskedNumber {
  readonly list: 'numbers'
  readonly id: string
  readonly label: string
  /** Where it must lie, in words; empty for anywhere. */
  readonly range: string
  readonly unit: string
}
interface AskedCount {
  readonly list: 'counts'
  readonly id: string
  readonly label: string
}
interface AskedParameter {
  readonly list: 'parameters'
  readonly id: string
  readonly label: string
}
interface AskedEarlier {
  readonly list: 'earlierResults'
  readonly id: string
  readonly label: string
  /** How many inspections the rules look back. */
  readonly back: number
  /** Null for a number. */
  readonly choices: readonly Choice[] | null
}
/** Findings are entered one by one; everything else is one entry. */
export interface AskedRecords {
  readonly list: 'records'
  readonly id: string
  readonly label: string
  readonly answers: readonly {
    readonly id: string
    readonly label: string
    /** Null for any text. */
    readonly choices: readonly Choice[] | null
  }[]
}

/** One thing that rules ask for beside judgements. */
export type AskedEntry = AskedFact | AskedNumber | AskedCount | AskedParameter | AskedEarlier

/** All that a framework’s rules ask for beside decisions and cases. */
export interface Asked {
  readonly entries: readonly AskedEntry[]
  readonly records: readonly AskedRecords[]
}

/** What a framework’s rules ask for, in the order of the file; nothing without rules. */
export function askedOf(framework: Framework): Asked {
  const rules = rulesOf(framework)
  if (!rules) return { entries: [], records: [] }
  const { inputs, records } = inputsAsked(rules)
  // What the cases of the framework answer is counted from them.
  const counted = new Set(caseQuestions(framework).map(({ id }) => id))
  return {
    entries: inputs
      .flatMap((input) => entryOf(rules, input, inputs))
      .filter(({ list, id }) => list !== 'counts' || !counted.has(id)),
    records: records.map(({ set, answers }) => ({
      list: 'records',
      id: set,
      label: spoken(set),
      answers: answers.map(({ id, choices }) => ({ id, label: spoken(id), choices })),
    })),
  }
}

/** How many things the rules ask for beside decisions and cases. */
export function askedCount(framework: Framework): number {
  const { entries, records } = askedOf(framework)
  return entries.length + records.length
}

function entryOf(
  rules: Rules,
  input: AskedInput,
  all: readonly AskedInput[],
): readonly AskedEntry[] {
  const { list, id, title: label, choices } = input
  return match(list)
    .returnType<readonly AskedEntry[]>()
    .with('facts', (facts) => {
      const fact = rules.file.facts?.find((one) => one.id === id)
      const isYesOrNo = fact?.values === undefined && choices !== null
      const shown = isYesOrNo ? yesOrNo : choices
      return [{ list: facts, id, label, choices: shown, isYesOrNo, unless: fact?.unless ?? null }]
    })
    .with('numbers', (numbers) => [
      { list: numbers, id, label, range: rangeOf(input), unit: unitOf(rules, id) },
    ])
    .with('counts', 'parameters', (one) => [{ list: one, id, label }])
    .with('earlier', () => {
      const back = Math.max(
        ...all.flatMap((one) => (one.list === 'earlier' && one.id === id ? [one.back ?? 1] : [])),
      )
      // One entry holds all that was before.
      return input.back === 1 ? [{ list: 'earlierResults', id, label, back, choices }] : []
    })
    .with(P.union('grades', 'considered', 'departures'), () => [])
    .exhaustive()
}

const yesOrNo: readonly Choice[] = [
  { value: 'yes', label: yesNoWords.yes },
  { value: 'no', label: yesNoWords.no },
]

function rangeOf({ range: { min, max, step } = {} }: AskedInput): string {
  const lies =
    min !== undefined && max !== undefined
      ? `${min} to ${max}`
      : min !== undefined
        ? `${min} or more`
        : max !== undefined
          ? `${max} or less`
          : ''
  return [lies, step === undefined ? '' : `in steps of ${step}`].filter(Boolean).join(', ')
}

function unitOf({ nodes, names }: Rules, id: string): string {
  const rate = nodes[names.byId.get(id) ?? -1]?.node.rate
  return rate && 'number' in rate && rate.number.unit ? textIn(rate.number.unit, 'en') : ''
}

/** The id of what has no title in the language, as words. */
function spoken(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll(/[-_]/g, ' ')
}
