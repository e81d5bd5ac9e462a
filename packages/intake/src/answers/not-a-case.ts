import { describeFound, type Issue } from '@inspectorate/core'
import {
  isBlank,
  placeOf,
  textOf,
  type SourceRow,
  type PlacedTable,
} from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { idOf } from '../columns/answer-columns.js'
import type { Header } from './read-header.js'
import type { RowFaults } from './read-row.js'

/** Names of rows that sum up, whatever stands in them. */
const sums =
  /^(?:(?:grand|sub|over|column|row)[ -]?)?(?:totals?|sums?|means?|averages?|avg|medians?|modes?|percentages?|per ?cents?)$/u
/** How the names of other such rows begin, and those of notes; an id may begin so too, but then has answers. */
const sumsOrNotes =
  /^(?:(?:grand|sub|over|column|row)[ -]?)?(?:totals?|sums?|means?|averages?|avg|medians?|modes?|counts?|number|percentages?|per ?cents?|proportions?|shares?|st(?:andar)?d\.? ?dev(?:iation)?|s\.?d|variance|min(?:imum)?|max(?:imum)?|valid|missing|base|n|all|yes|no|notes?|sources?|key|legend)(?![\p{L}\p{N}-])|^[%Σ]$/u
const isNumber = (text: string) => /^[<>≈~]?-?\d+(?:[.,]\d+)?\s*%?$/.test(text)

/** Whether a text names a row that sums up. */
export function isSum(text: string): boolean {
  return sums.test(nameOf(text))
}

/** Whether a text begins as the names of such rows and as notes do; an id may begin so too. */
export function isSumOrNote(text: string): boolean {
  return sumsOrNotes.test(nameOf(text))
}

/** Recognises rows that are no case or response, once all rows were seen. */
export interface NoCases {
  /** Whether a row may be none: it is to be asked for once all were seen. */
  see(read: RowFaults): boolean
  /** Why a row is none; null where it is one. */
  faultOf(read: RowFaults): Issue | null
}

/**
 * Recognises rows that are no case or response: totals, averages, notes, signatures, the headings once
 * more. Such a row is refused whole, by its first cell. A row with nothing but an id is a case if
 * `mayStandAlone` says so, or the ids of rows with answers look like it.
 */
export function recognisingNoCases(
  header: Header,
  table: PlacedTable,
  mayStandAlone: (id: string) => boolean,
): NoCases {
  const { columns } = header
  const hasValues = columns.some((column) => idOf(column) !== undefined)
  const shapes = new Set<string>()
  let answered = 0
  const looksLikeId = (id: string) =>
    shapes.has(shapeOf(id)) ||
    // Random ids have hardly a shape in common.
    (shapes.size * 3 > answered && isToken(id)) ||
    ((shapes.size === 0 || !hasValues) && !isSentence(id))
  const isCertainlyNone = ({ id, row }: RowFaults): boolean => {
    const name = nameOf(id)
    return sums.test(name) || sums.test(name.replace(/\W+n\W+\d+$/, '')) || repeats(row, header.row)
  }
  const isNone = (read: RowFaults): boolean => {
    if (isCertainlyNone(read)) return true
    if (read.accepted > 0) return false
    const { id } = read
    const strange = columns.flatMap((column, i) =>
      read.faulty.has(idOf(column) ?? '') ? [{ column, text: textOf(read.row.cells[i]) }] : [],
    )
    if (id !== '' && strange.length === 0 && mayStandAlone(id)) return false
    if (id === '' || sumsOrNotes.test(nameOf(id))) return true
    if (strange.length === 0) return !looksLikeId(id)
    // A number that is too large is no count where numbers are asked.
    const misplaced = strange.flatMap(({ column, text }) =>
      column.kind === 'question' && column.set.kind === 'number' ? [] : [text],
    )
    const areCounts = misplaced.length > 1 && misplaced.every(isNumber) && misplaced.some(isLarge)
    return shapes.size > 0 && (areCounts || !(shapes.has(shapeOf(id)) || isToken(id)))
  }
  return {
    see(read) {
      if (read.accepted > 0) {
        shapes.add(shapeOf(read.id))
        answered += 1
      }
      return read.accepted === 0 || isCertainlyNone(read)
    },
    faultOf: (read) => (isNone(read) ? noCase(read, header, table) : null),
  }
}

function nameOf(id: string): string {
  return comparable(id).replace(/\s*\(.*\)$|[\s:.=*]+$/g, '')
}

/** Whether a text has three words or more, as no id has. */
export function isSentence(text: string): boolean {
  return /\S\s+\S+\s+\S/.test(text)
}

function isToken(id: string): boolean {
  return /\p{N}/u.test(id) && !/\s/.test(id)
}

/** Runs of letters and of digits as one each: `P-001` and `Q-42` have one shape. */
function shapeOf(id: string): string {
  return comparable(id)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\p{N}+/gu, '0')
}

/** Codes of answers are small; a count or a share is not. */
function isLarge(text: string): boolean {
  return /[%.,]/.test(text) || Number(text.replace(/\D/g, '')) > 9
}

function repeats({ cells }: SourceRow, headings: SourceRow): boolean {
  return (
    cells.length > 1 &&
    cells.length === headings.cells.length &&
    cells.every((cell, i) => cell === headings.cells[i])
  )
}

function noCase({ row }: RowFaults, { row: headings }: Header, table: PlacedTable): Issue {
  const at = row.cells.findIndex((cell) => !isBlank(cell))
  const cell = row.cells[at]
  return {
    code: 'not-a-case',
    ...placeOf(table, row.line, at, textOf(headings.cells[at])),
    found: typeof cell === 'object' ? cell.found : describeFound(cell),
    expected: 'a case or response in every row: totals and notes stand outside the table',
  }
}
