import { yesNo } from '@inspectorate/core/answers'
import { textOf, type SourceTable } from '../table/source-table.js'
import type { Header } from './read-header.js'

/** Whether a text is nothing but a number. */
export function isNumber(text: string): boolean {
  return /^\s*-?\d+(?:[.,]\d+)?\s*$/.test(text)
}

/**
 * Whether 1 and 0 are yes and no in a table: both are there under questions of yes and no, and no other number. A 1 alone may
 * be the first of two codes, and what it means is not guessed.
 */
export function areTruth({ columns, index }: Header, { rows }: SourceTable): boolean {
  const places = columns.flatMap((column, i) => {
    if (column.kind !== 'question' || column.set !== yesNo || column.holds !== undefined) return []
    return column.codes && [...column.codes.keys()].some(isNumber) ? [] : [i]
  })
  if (places.length === 0) return false
  let hasZero = false
  for (const { cells } of rows.slice(index + 1))
    for (const i of places) {
      const text = textOf(cells[i])
      if (!isNumber(text) || text === '1') continue
      if (text !== '0') return false
      hasZero = true
    }
  return hasZero
}
