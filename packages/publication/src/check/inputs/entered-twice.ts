import type { Case } from '@inspectorate/core'
import { numberedFields } from './numbered-fields.js'

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
  const { rows, counts } = numberedFields(list)
  const twins = sameRows(rows).filter(
    ([first]) => Object.keys(list[first!]!.answers).length >= fewestAnswers,
  )
  return twins.slice(0, mostGroups).flatMap((places): EnteredTwice[] => {
    const row = rows[places[0]!]!
    const chance = row.reduce(
      (all, value, field) => (value === 0 ? all : (all * counts[field]![value]!) / list.length),
      1,
    )
    const expected = (chance * list.length * list.length) / 2
    if (expected > likelyBelow || hasNeighbour(row, rows)) return []
    return [{ places, certain: expected <= certainBelow }]
  })
}

/** Places of rows that are the same, wherever there are several. */
function sameRows(rows: readonly Uint32Array[]): number[][] {
  const places = new Map<string, number[]>()
  rows.forEach((row, at) => {
    const key = row.join(' ')
    const same = places.get(key)
    if (same) same.push(at)
    else places.set(key, [at])
  })
  return [...places.values()].filter((same) => same.length > 1)
}

/** Whether a record that is not the same differs in less than a tenth of the fields, or in two. */
function hasNeighbour(row: Uint32Array, rows: readonly Uint32Array[]): boolean {
  const fields = row.reduce((sum, value) => sum + (value === 0 ? 0 : 1), 0)
  const far = Math.max(3, Math.ceil(fields / 10))
  return rows.some((other) => {
    const distance = distanceUpTo(far, row, other)
    return distance > 0 && distance < far
  })
}

/** In how many fields two records differ; counted no further than `most`. */
function distanceUpTo(most: number, a: Uint32Array, b: Uint32Array): number {
  let distance = 0
  for (let field = 0; field < a.length; field++)
    if (a[field] !== b[field] && ++distance >= most) return most
  return distance
}
