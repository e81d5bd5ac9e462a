import { comparable } from '@inspectorate/core'
import type { ProgrammeRecord } from '../record/programme-record.js'
import { groupByService } from './group-by-service.js'

/** A service with its inspections. */
export interface ProgrammeService {
  readonly name: string
  readonly region: string | null
  /** The latest. */
  readonly present: ProgrammeRecord
  /** The one before it; null where there is none. */
  readonly previous: ProgrammeRecord | null
}

/**
 * The services of a programme in the order of their regions’ and their own names, never of how they were rated:
 * a programme makes no league.
 */
export function servicesOf(records: readonly ProgrammeRecord[]): ProgrammeService[] {
  return groupByService(records)
    .map((all): ProgrammeService => {
      const [present, previous = null] = all.toSorted(inTurn).toReversed()
      const { name, region = null } = present!.entry.service
      return { name, region, present: present!, previous }
    })
    .sort(
      (a, b) =>
        byText(a.region ?? '', b.region ?? '') ||
        byText(a.name, b.name) ||
        byCode(a.present.entry.id, b.present.entry.id),
    )
}

/** Of each inspection its last edition: an earlier one is no inspection of its own. */
export function lastEditions(records: readonly ProgrammeRecord[]): ProgrammeRecord[] {
  const byId = new Map<string, ProgrammeRecord>()
  for (const record of records) {
    const other = byId.get(record.entry.id)
    if (!other || isAfter(record, other)) byId.set(record.entry.id, record)
  }
  return [...byId.values()].sort((a, b) => byCode(a.entry.id, b.entry.id))
}

function isAfter({ entry }: ProgrammeRecord, { entry: other }: ProgrammeRecord): boolean {
  return (
    entry.edition > other.edition ||
    (entry.edition === other.edition && entry.record > other.record)
  )
}

/** The earliest first. A month comes before the days of it, so that days of fieldwork decide where both are known. */
function inTurn({ entry: a }: ProgrammeRecord, { entry: b }: ProgrammeRecord): number {
  return (
    byCode(a.published, b.published) ||
    byCode(a.fieldwork?.start ?? '', b.fieldwork?.start ?? '') ||
    byCode(a.id, b.id)
  )
}

/** By names as readers compare them, the same on every machine. */
export function byText(a: string, b: string): number {
  return byCode(comparable(a), comparable(b)) || byCode(a, b)
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
