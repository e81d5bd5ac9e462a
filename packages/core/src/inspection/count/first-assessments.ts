import { ownEntry } from '../../bare-record.js'
import type { Case } from '../inspection-schema.js'

/** Cases that were assessed twice, with what the first assessor had answered where they settled otherwise. */
export interface SettledCases {
  readonly cases: readonly Case[]
  readonly settled?:
    | Readonly<Record<string, Readonly<Record<string, Record<string, string>>>>>
    | undefined
}

/**
 * Cases as the first assessor left them. What two assessors settle between them stands in the cases and is counted;
 * how far they agreed is told by what each of them had answered before.
 */
export function firstAssessments(set: string, { cases, settled }: SettledCases): readonly Case[] {
  const before = ownEntry(settled, set)
  if (!before) return cases
  return cases.map((one) => {
    const answers = ownEntry(before, one.id)
    return answers ? { ...one, answers } : one
  })
}
