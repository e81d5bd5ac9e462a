import { caseQuestions, type Framework } from '@inspectorate/core'
import {
  inputsAsked,
  kindOfRate,
  ratingsOfScale,
  type Rate,
  type Rules,
} from '@inspectorate/core/language'
import { match } from 'ts-pattern'
import { rulesOf } from '../frameworks/compiled-rules.js'
import { nameOfNode, textOf } from '../frameworks/words-of-rules.js'

/** A grade, an answer or a value that can be chosen. */
export interface Choice {
  readonly id: string
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
  readonly grades: readonly Choice[] | null
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

/** All that a framework’s rules ask for beside judgements and cases. */
export interface Asked {
  readonly entries: readonly AskedEntry[]
  readonly records: readonly AskedRecords[]
}

const nothing: Asked = { entries: [], records: [] }

/** What a framework’s rules ask for, in the order of the file; nothing without rules. */
export function askedOf(framework: Framework): Asked {
  const rules = rulesOf(framework)
  if (!rules) return nothing
  const rates = rules.nodes.flatMap(({ node }, index) =>
    ratesIn(node.rate).map((rate) => ({ index, ...rate })),
  )
  // What the cases of the framework answer is counted from them.
  const counted = new Set(caseQuestions(framework).map(({ id }) => id))
  return {
    entries: [
      ...askedFacts(rules),
      ...rates.flatMap((one) => (one.kind === 'number' ? [askedNumber(rules, one)] : [])),
      ...askedCounts(rates).filter(({ id }) => !counted.has(id)),
      ...(rules.file.parameters ?? []).map(({ id, label }): AskedParameter => ({
        list: 'parameters',
        id,
        label: label ? textOf(label) : id,
      })),
      ...askedEarlier(rules, rates),
    ],
    records: askedRecords(rules, rates),
  }
}

/** How many things the rules ask for beside judgements and cases. */
export function askedCount(framework: Framework): number {
  const { entries, records } = askedOf(framework)
  return entries.length + records.length
}

type KindOfRate = ReturnType<typeof kindOfRate>
type PlacedRate = KindOfRate & { readonly index: number }

function askedFacts(rules: Rules): AskedFact[] {
  // Whether a fact without values is yes or no, or a text, is told by what the rules ask of it.
  const asked = new Map(
    inputsAsked(rules).inputs.flatMap((one) => (one.list === 'facts' ? [[one.id, one]] : [])),
  )
  return (rules.file.facts ?? []).map(({ id, label, values, unless }) => {
    const choices = asked.get(id)?.choices ?? null
    const isYesOrNo = values === undefined && choices !== null
    return {
      list: 'facts',
      id,
      label: label ? textOf(label) : id,
      choices: isYesOrNo
        ? yesOrNo
        : (choices?.map(({ value }) => ({ id: value, label: value })) ?? null),
      isYesOrNo,
      unless: unless ?? null,
    }
  })
}

const yesOrNo: readonly Choice[] = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
]

/** A rate and the one that it places between cuts. */
function ratesIn(rate: Rate | undefined): KindOfRate[] {
  if (!rate) return []
  const one = kindOfRate(rate)
  return match(one)
    .with({ kind: 'band' }, ({ rate: { band } }) => ratesIn(band))
    .otherwise(() => [one])
}

function askedNumber(
  { nodes }: Rules,
  { index, rate }: Extract<PlacedRate, { kind: 'number' }>,
): AskedNumber {
  const { min, max, step, unit } = rate.number
  const range = [
    min !== undefined && max !== undefined
      ? `${min} to ${max}`
      : min !== undefined
        ? `${min} or more`
        : max !== undefined
          ? `${max} or less`
          : '',
    step === undefined ? '' : `in steps of ${step}`,
  ]
  const { node } = nodes[index]!
  return {
    list: 'numbers',
    id: node.id,
    label: nameOfNode(node),
    range: range.filter(Boolean).join(', '),
    unit: unit ? textOf(unit) : '',
  }
}

function askedCounts(rates: readonly PlacedRate[]): AskedCount[] {
  const questions = rates.flatMap((one) =>
    one.kind === 'tally' && one.rate.tally.as === 'percent' ? (one.rate.tally.questions ?? []) : [],
  )
  return [...new Set(questions)].map((id) => ({ list: 'counts', id, label: spoken(id) }))
}

function askedEarlier(rules: Rules, rates: readonly PlacedRate[]): AskedEarlier[] {
  const back = new Map<string, number>()
  for (const one of rates)
    if (one.kind === 'earlier') {
      const { earlier, back: far } = one.rate
      back.set(earlier, Math.max(far, back.get(earlier) ?? 0))
    }
  return [...back].map(([id, far]) => {
    const { node, result } = rules.nodes[rules.names.byId.get(id)!]!
    const grades = result.kind === 'grade' ? ratingsOfScale(rules.file, result.scale) : null
    return { list: 'earlierResults', id, label: nameOfNode(node), back: far, grades }
  })
}

function askedRecords({ file }: Rules, rates: readonly PlacedRate[]): AskedRecords[] {
  const sets = new Map<string, Map<string, Set<string>>>()
  for (const one of rates) {
    if (one.kind !== 'tally' || one.rate.tally.as === 'percent') continue
    const { of, where = {}, points } = one.rate.tally
    const answers = sets.get(of) ?? new Map<string, Set<string>>()
    sets.set(of, answers)
    for (const [key, values] of Object.entries(where))
      answers.set(key, new Set([...(answers.get(key) ?? []), ...[values].flat()]))
    if (points !== undefined && !answers.has(points)) answers.set(points, new Set())
  }
  const known = file.answers ?? {}
  return [...sets].map(([id, answers]) => ({
    list: 'records',
    id,
    label: spoken(id),
    answers: [...answers.keys()].map((key) => ({
      id: key,
      label: spoken(key),
      // Where the framework does not list the answers, more are possible than its rules name.
      choices: Object.hasOwn(known, key)
        ? known[key]!.map((answer) => ({
            id: answer.id,
            label: answer.label ? textOf(answer.label) : answer.id,
          }))
        : null,
    })),
  }))
}

/** The id of what has no title in the language, as words. */
function spoken(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll(/[-_]/g, ' ')
}
