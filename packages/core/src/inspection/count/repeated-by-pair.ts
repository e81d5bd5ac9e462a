import { ownEntry } from '../../bare-record.js'
import type { Framework } from '../../framework/framework.js'
import type { Case } from '../inspection-schema.js'
import { firstAssessments, type SettledCases } from './first-assessments.js'
import { repeatedAnswers, type RepeatedQuestion } from './repeated-answers.js'

/** Two assessors, in the order of their codes, and what they answered of the cases that both assessed. */
export interface RepeatedByPair {
  readonly assessors: readonly [string, string]
  readonly questions: readonly RepeatedQuestion[]
}

/**
 * What each pair of assessors answered of the same cases, whoever of them was the first. Cases of which it is not known
 * who assessed them are left out.
 */
export function repeatedByPair(
  framework: Framework,
  {
    cases,
    repeats,
    assessors,
    settled,
  }: SettledCases & {
    readonly repeats?: Readonly<Record<string, readonly Case[]>> | undefined
    readonly assessors?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined
  },
): RepeatedByPair[] {
  const set = framework.repeated?.id
  const second = set === undefined ? undefined : ownEntry(repeats, set)
  if (set === undefined || !second || !assessors) return []
  const firstOf = ownEntry(assessors, 'cases')
  const secondOf = ownEntry(assessors, set)
  const again = new Map(second.map((one) => [one.id, one]))
  const pairs = new Map<string, { assessors: [string, string]; one: Case[]; other: Case[] }>()
  for (const first of firstAssessments(set, { cases, settled })) {
    const repeat = again.get(first.id)
    const [a, b] = [ownEntry(firstOf, first.id), ownEntry(secondOf, first.id)]
    if (!repeat || a === undefined || b === undefined) continue
    const both: [string, string] = a < b ? [a, b] : [b, a]
    const key = JSON.stringify(both)
    const pair = pairs.get(key) ?? { assessors: both, one: [], other: [] }
    pairs.set(key, pair)
    pair.one.push(a < b ? first : repeat)
    pair.other.push(a < b ? repeat : first)
  }
  return [...pairs.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { assessors: both, one, other }]) => ({
      assessors: both,
      questions: repeatedAnswers(framework, { cases: one, repeats: { [set]: other } }),
    }))
}
