import type { Case } from '@inspectorate/core'

/** Cases or responses that are the same in every answer and characteristic, by their places in the list. */
export interface EnteredTwice {
  readonly places: readonly number[]
  /** Whether two honest ones can hardly be so alike. */
  readonly certain: boolean
}

/** With fewer answers than this two people often give the same. */
const fewestAnswers = 8
/** How many pairs as rare as this one a list may be expected to hold by chance. */
const certainBelow = 0.001
const likelyBelow = 0.05
/** So many groups are looked at; a list with more was pasted twice. */
const mostGroups = 100

/**
 * What was entered twice under two ids, told from honest twins by two signs that must both hold. The
 * answers together are rare: by how often each is given in the list, hardly any pair could share
 * them. And nobody else comes near: where many answer alike, such as yes to everything, answers are
 * no independent chances, and every record has neighbours that differ in an answer or two.
 */
export function enteredTwice(list: readonly Case[]): EnteredTwice[] {
  const records = list.map(fieldsOf)
  const twins = sameRecords(records).filter(
    ([first]) => Object.keys(list[first!]!.answers).length >= fewestAnswers,
  )
  if (twins.length === 0) return []
  const shareOf = shares(records)
  return twins.slice(0, mostGroups).flatMap((places): EnteredTwice[] => {
    const record = records[places[0]!]!
    const chance = [...record].reduce((all, [field, value]) => all * shareOf(field, value), 1)
    const expected = (chance * list.length * list.length) / 2
    if (expected > likelyBelow || hasNeighbour(record, records)) return []
    return [{ places, certain: expected <= certainBelow }]
  })
}

type Fields = ReadonlyMap<string, string>

function fieldsOf({ characteristics, answers }: Case): Fields {
  const named = (kind: string, record: Readonly<Record<string, string>>) =>
    Object.entries(record).map(([key, value]) => [`${kind} ${key}`, value] as const)
  return new Map([...named('is', characteristics), ...named('answers', answers)])
}

/** Places of records that are the same, wherever there are several. */
function sameRecords(records: readonly Fields[]): number[][] {
  const places = new Map<string, number[]>()
  records.forEach((fields, at) => {
    const key = JSON.stringify([...fields].sort(([a], [b]) => (a < b ? -1 : 1)))
    const same = places.get(key)
    if (same) same.push(at)
    else places.set(key, [at])
  })
  return [...places.values()].filter((same) => same.length > 1)
}

/** How often a field has a value, of all records. */
function shares(records: readonly Fields[]): (field: string, value: string) => number {
  const counts = new Map<string, number>()
  const keyOf = (field: string, value: string) => `${field}=${value}`
  for (const record of records)
    for (const [field, value] of record) {
      const key = keyOf(field, value)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return (field, value) => (counts.get(keyOf(field, value)) ?? 0) / records.length
}

/** Whether a record that is not the same differs in less than a tenth of the fields, or in two. */
function hasNeighbour(record: Fields, records: readonly Fields[]): boolean {
  const far = Math.max(3, Math.ceil(record.size / 10))
  return records.some((other) => {
    const distance = distanceUpTo(far, record, other)
    return distance > 0 && distance < far
  })
}

/** In how many fields two records differ; counted no further than `most`. */
function distanceUpTo(most: number, a: Fields, b: Fields): number {
  let distance = 0
  for (const [field, value] of a) if (b.get(field) !== value && ++distance >= most) return most
  for (const field of b.keys()) if (!a.has(field) && ++distance >= most) return most
  return distance
}
