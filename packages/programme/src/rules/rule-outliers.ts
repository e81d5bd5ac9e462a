import { ownEntry } from '@inspectorate/core'
import type { ProgrammeRecord } from '../record/programme-record.js'

/** A published rating that the inspection’s own framework does not give. */
export interface RuleOutlier {
  readonly record: ProgrammeRecord
  /** A standard; null for the overall rating. */
  readonly standard: string | null
  readonly published: string | null
  /** What the framework gives of the counts and recorded decisions; departures are decisions. */
  readonly byRules: string | null
}

/** Every one of some inspections, in their order: what was published is compared with its framework, replayed. */
export function ruleOutliers(records: readonly ProgrammeRecord[]): RuleOutlier[] {
  return records.flatMap((record): RuleOutlier[] => {
    const { overall, standards, byRules } = record.entry
    const published = Object.fromEntries(standards.map(({ id, rating }) => [id, rating]))
    const pairs = [
      { standard: null, published: overall?.rating ?? null, byRules: byRules.overall },
      ...byRules.standards.map(({ id, rating }) => ({
        standard: id,
        published: ownEntry(published, id) ?? null,
        byRules: rating,
      })),
    ]
    return pairs.filter((one) => one.published !== one.byRules).map((one) => ({ record, ...one }))
  })
}
