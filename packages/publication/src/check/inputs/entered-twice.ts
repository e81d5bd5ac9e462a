import type { Case, Codes } from '@inspectorate/core'
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
  const { columns, counts } = numberedFields(list)
  const twins = sameRecords(columns, list.length).filter(
    ([first]) => Object.keys(list[first!]!.answers).length >= fewestAnswers,
  )
  return twins.slice(0, mostGroups).flatMap((places): EnteredTwice[] => {
    const [first] = places as [number, ...number[]]
    const chance = columns.reduce((all, codes, field) => {
      const value = codes[first]!
      return value === 0 ? all : (all * counts[field]![value]!) / list.length
    }, 1)
    const expected = (chance * list.length * list.length) / 2
    if (expected > likelyBelow || hasNeighbour(first, columns, list.length)) return []
    return [{ places, certain: expected <= certainBelow }]
  })
}

/** Places of records that are the same, wherever there are several. */
function sameRecords(columns: readonly Codes[], length: number): number[][] {
  const sums = sumsOf(columns, length)
  const bySum = new Map<number, number[][]>()
  for (let at = 0; at < length; at++) {
    const groups = bySum.get(sums[at]!)
    // Records that differ may have one sum.
    const same = groups?.find(([one]) => columns.every((codes) => codes[one!] === codes[at]))
    if (same) same.push(at)
    else if (groups) groups.push([at])
    else bySum.set(sums[at]!, [[at]])
  }
  return [...bySum.values()]
    .flat()
    .filter((same) => same.length > 1)
    .sort(([a], [b]) => a! - b!)
}

/** A number a record, made of all its values: mostly another where any of them is. */
function sumsOf(columns: readonly Codes[], length: number): Int32Array {
  const sums = new Int32Array(length)
  for (const codes of columns)
    for (let at = 0; at < length; at++) {
      const mixed = Math.imul(sums[at]! ^ codes[at]!, 0x9e3779b1)
      sums[at] = mixed ^ (mixed >>> 15)
    }
  return sums
}

/** Whether a record that is not the same differs in less than a tenth of the fields, or in two. */
function hasNeighbour(place: number, columns: readonly Codes[], length: number): boolean {
  const row = columns.map((codes) => codes[place]!)
  const fields = row.filter((value) => value !== 0).length
  const far = Math.max(3, Math.ceil(fields / 10))
  for (let other = 0; other < length; other++) {
    let distance = 0
    for (let field = 0; field < row.length && distance < far; field++)
      if (row[field] !== columns[field]![other]) distance += 1
    if (distance > 0 && distance < far) return true
  }
  return false
}
