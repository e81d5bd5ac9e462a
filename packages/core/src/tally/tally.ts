import { keptTable } from '../table/tabled-cases.js'
import { entryOf } from './entry-of.js'
import { bareRecord, ownEntry } from '../bare-record.js'
import { InspectionError } from '../inspection-error.js'
import { isYesNo } from './is-yes-no.js'
import { mergePairs } from './merge-pairs.js'
import { columnsOfTable, tallyColumns } from './tally-columns.js'
import type { AnswerCounts, Tally, TallyPart } from './tally-schema.js'

/** What a tally counts: a case, or a response to a survey. */
export interface Tallied {
  readonly characteristics: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, string>>
}

/** The tally of nothing: merging it changes nothing. */
export const emptyTally: Tally = Object.freeze({
  size: 0,
  questions: Object.freeze(bareRecord<AnswerCounts>([])),
  groups: Object.freeze(bareRecord<Record<string, TallyPart>>([])),
})

/**
 * Counts answers of yes, no and not applicable in one pass over cases, overall and by every value of every
 * characteristic. Other answers are for `tallyCases`.
 *
 * @example
 * tally([{ characteristics: { site: 'north' }, answers: { safety: 'yes' } }]).questions['safety']
 * // { yes: 1, no: 0, na: 0 }
 */
export function tally(cases: Iterable<Tallied>): Tally {
  const table = Array.isArray(cases) ? keptTable(cases as readonly Tallied[]) : null
  if (table) return tallyColumns(columnsOfTable(table))
  const total = emptyPart()
  const places = new Map<string, number>()
  const groups = new Map<string, Map<string, Counting>>()
  for (const one of cases) {
    const parts = [total]
    for (const [characteristic, value] of Object.entries(one.characteristics))
      parts.push(
        entryOf(
          entryOf(groups, characteristic, () => new Map<string, Counting>()),
          value,
          emptyPart,
        ),
      )
    for (const part of parts) part.size += 1
    for (const question of Object.keys(one.answers)) {
      const answer = countedAnswers.indexOf(one.answers[question]!)
      if (answer < 0) continue
      const at = entryOf(places, question, () => places.size) * countedAnswers.length + answer
      for (const { counts } of parts) counts[at] = (counts[at] ?? 0) + 1
    }
  }
  const questions = [...places.keys()]
  return {
    ...frozen(total, questions),
    groups: fromMap(groups, (values) => fromMap(values, (part) => frozen(part, questions))),
  }
}

/**
 * The tally of both together. Associative and commutative; `emptyTally` is neutral. Counts of answers
 * to different sets are not added: that throws an `InspectionError` with code `other-answers`.
 */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const sets = mergeRecords(a.sets ?? {}, b.sets ?? {}, (x, y, question) =>
    x === y ? x : refuse(question, x, y),
  )
  return {
    ...mergeParts(a, b),
    groups: mergeRecords(a.groups, b.groups, (x, y) => mergeRecords(x, y, mergeParts)),
    ...(Object.keys(sets).length > 0 && { sets }),
  }
}

/** A subgroup: the cases that have this value. */
interface Group {
  readonly characteristic: string
  readonly value: string
}

/**
 * Counts of one question answered by yes, no and not applicable; all zero where it was never asked, or
 * is answered otherwise. `group` picks a subgroup.
 */
export function countsOf(counted: Tally, question: string, group?: Group): AnswerCounts {
  const part = group ? partOf(counted, group) : counted
  const counts = ownEntry(part?.questions, question)
  return counts && isYesNo(counts) ? counts : noAnswers()
}

function partOf(counted: Tally, group: Group): TallyPart | undefined {
  return ownEntry(ownEntry(counted.groups, group.characteristic), group.value)
}

const countedAnswers = ['yes', 'no', 'na']

/** Counts by question, in the order in which questions came up, and within one by answer. */
interface Counting {
  size: number
  readonly counts: number[]
}

function noAnswers(): AnswerCounts {
  return { yes: 0, no: 0, na: 0 }
}

function emptyPart(): Counting {
  return { size: 0, counts: [] }
}

function frozen({ size, counts }: Counting, questions: readonly string[]): TallyPart {
  const counted = questions.flatMap((question, place): [string, AnswerCounts][] => {
    const [yes, no, na] = countedAnswers.map((_, i) => counts[place * 3 + i] ?? 0)
    return yes || no || na ? [[question, { yes: yes!, no: no!, na: na! }]] : []
  })
  return { size, questions: fromMap(new Map(counted), (counts) => counts) }
}

/** Sorted by key, so that the same counts are the same JSON whatever the order of the cases. */
function fromMap<V, W>(map: Map<string, V>, change: (value: V) => W): Record<string, W> {
  const keys = [...map.keys()].sort()
  return bareRecord(keys.map((key) => [key, change(map.get(key)!)]))
}

function mergeRecords<V>(
  a: Readonly<Record<string, V>>,
  b: Readonly<Record<string, V>>,
  merge: (x: V, y: V, key: string) => V,
): Record<string, V> {
  const [keys, others] = [Object.keys(a), Object.keys(b)]
  // Inspections by one framework ask the same: ten thousand tallies have the same keys, sorted already.
  if (areTheSame(keys, others))
    return bareRecord(keys.map((key) => [key, merge(a[key]!, b[key]!, key)]))
  return bareRecord(
    [...new Set([...keys, ...others])].sort().map((key) => {
      const inA = Object.hasOwn(a, key)
      const inB = Object.hasOwn(b, key)
      return [key, inA && inB ? merge(a[key]!, b[key]!, key) : inA ? a[key]! : b[key]!]
    }),
  )
}

/** Whether two lists are the same, and sorted. */
function areTheSame(keys: readonly string[], others: readonly string[]): boolean {
  return (
    keys.length === others.length &&
    keys.every((key, i) => key === others[i] && (i === 0 || keys[i - 1]! < key))
  )
}

function mergeParts(a: TallyPart, b: TallyPart): TallyPart {
  return {
    size: a.size + b.size,
    questions: mergeRecords(a.questions, b.questions, (x, y, question) => {
      if (isYesNo(x) && isYesNo(y)) {
        const counts = { yes: x.yes + y.yes, no: x.no + y.no, na: x.na + y.na }
        return x.asked === undefined || y.asked === undefined
          ? counts
          : { ...counts, asked: x.asked + y.asked }
      }
      if (isYesNo(x) || isYesNo(y)) return refuse(question, 'yes-no', 'a set of its own')
      return { asked: x.asked + y.asked, answers: mergePairs(x.answers, y.answers) }
    }),
  }
}

function refuse(question: string, a: string, b: string): never {
  throw new InspectionError(
    'other-answers',
    `Answers to ${question} cannot be counted together: one set is “${a}”, the other “${b}”.`,
    { question, sets: [a, b] },
  )
}
