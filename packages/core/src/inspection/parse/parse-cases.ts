import { GrowingTable, type Kind } from '../../table/case-table.js'
import { casesOf, keptTable } from '../../table/tabled-cases.js'
import type { Case } from '../inspection-schema.js'

/**
 * Cases that are without fault, kept in a table; null where the schema has something to say of them, or where
 * they hold so little of so much that a table would be larger than they are.
 */
export function parseCases(input: unknown): Case[] | null {
  if (!Array.isArray(input)) return null
  const list = input as readonly unknown[]
  if (list.every((one) => typeof one === 'object' && one !== null)) {
    const kept = keptTable(list)
    if (kept) return casesOf(kept)
  }
  const table = new GrowingTable()
  for (const one of list) {
    if (!addCase(table, one)) return null
    if (table.length % 1024 === 0 && table.isSparse()) return null
  }
  return table.isSparse() ? null : casesOf(table.finish())
}

const keys = new Set(['id', 'characteristics', 'answers', 'texts'])

function addCase(table: GrowingTable, one: unknown): boolean {
  if (!isPlain(one)) return false
  for (const key of Object.keys(one)) if (!keys.has(key)) return false
  const { id } = one
  if (typeof id !== 'string' || id === '') return false
  table.begin(id)
  if (!addRecord(table, 'characteristics', one['characteristics'], 1)) return false
  if (!addRecord(table, 'answers', one['answers'], 0)) return false
  if (!Object.hasOwn(one, 'texts')) return true
  table.beginTexts()
  return addRecord(table, 'texts', one['texts'], 0)
}

function addRecord(table: GrowingTable, kind: Kind, record: unknown, least: number): boolean {
  if (!isPlain(record)) return false
  for (const name of Reflect.ownKeys(record)) {
    if (typeof name !== 'string' || name === '__proto__') return false
    const value = record[name]
    if (typeof value !== 'string' || value.length < least) return false
    table.set(kind, name, value)
  }
  return true
}

/** An object as JSON makes them, or a record without a prototype. */
export function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
