import { codeScheme, comparable } from '@inspectorate/core'
import type { ProgrammeRecord } from '../record/programme-record.js'

/** Inspections of one service, with what it is known by. */
interface Group {
  readonly records: ProgrammeRecord[]
  /** Codes of the service itself and of its place, by list; several where it was moved or counted anew. */
  readonly codes: Map<string, Set<string>>
}

/**
 * Inspections by the service that they are of. A code of the service itself decides, where both have one of the same
 * list: under another name it is the same service, and with another code it is another one of the same name. Otherwise
 * the name and region do, and then places with different codes are two. Who runs a service may change, and a place has
 * many services: neither makes two names one. An inspection without codes that could be of two services of its name is
 * of neither.
 */
export function groupByService(records: readonly ProgrammeRecord[]): ProgrammeRecord[][] {
  const groups = joining(records.map(grouped))
  for (const same of byKey(groups.all(), codeKeys).values()) groups.join(same)
  // In the order of names, so that the order of records makes no difference.
  const named = [...byKey(groups.all(), nameKeys)].sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [, namesakes] of named) {
    const whole = groups.now(namesakes)
    // Of services that cannot be one, only inspections that tell nothing more are of the same.
    groups.join(isOne(whole) ? whole : whole.filter(({ codes }) => codes.size === 0))
  }
  return groups.all().map((group) => group.records)
}

function grouped(record: ProgrammeRecord): Group {
  const codes = Object.entries(record.entry.service.codes ?? {}).filter(
    ([list]) => codeScheme(list)?.of !== 'provider',
  )
  return {
    records: [record],
    codes: new Map(codes.map(([list, code]) => [list, new Set([code])])),
  }
}

/** The codes of a service itself. */
function codeKeys({ codes }: Group): string[] {
  return [...codes].flatMap(([list, some]) =>
    codeScheme(list)?.of === 'service' ? [...some].map((code) => JSON.stringify([list, code])) : [],
  )
}

function nameKeys({ records }: Group): string[] {
  return records.map(({ entry: { service } }) =>
    JSON.stringify([comparable(service.name), comparable(service.region ?? '')]),
  )
}

function byKey(
  groups: readonly Group[],
  keysOf: (group: Group) => readonly string[],
): Map<string, Group[]> {
  const found = new Map<string, Group[]>()
  for (const group of groups)
    for (const key of new Set(keysOf(group))) {
      const others = found.get(key)
      if (others) others.push(group)
      else found.set(key, [group])
    }
  return found
}

/** Whether groups can be one service: no list has a code of one that another has otherwise. */
function isOne(groups: readonly Group[]): boolean {
  const seen = new Map<string, Set<string>>()
  return groups.every(({ codes }) =>
    [...codes].every(([list, some]) => {
      const known = seen.get(list)
      seen.set(list, new Set([...(known ?? []), ...some]))
      return known === undefined || [...some].some((code) => known.has(code))
    }),
  )
}

/** Groups that are joined, one with another. */
function joining(groups: readonly Group[]) {
  const into = new Map<Group, Group>()
  const now = (group: Group): Group => {
    let found = group
    for (let next = into.get(found); next; next = into.get(found)) found = next
    if (found !== group) into.set(group, found)
    return found
  }
  return {
    /** As they are now, in the order of their first records. */
    all: () => groups.filter((group) => !into.has(group)),
    /** What became of some, each once. */
    now: (some: readonly Group[]) => [...new Set(some.map(now))],
    join(some: readonly Group[]) {
      const [first, ...others] = new Set(some.map(now))
      for (const { records, codes } of others) {
        first!.records.push(...records)
        for (const [list, those] of codes)
          first!.codes.set(list, new Set([...(first!.codes.get(list) ?? []), ...those]))
      }
      for (const other of others) into.set(other, first!)
    },
  }
}
