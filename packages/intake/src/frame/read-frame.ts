import { describeFound, nearestTo, type Issue, type Parsed } from '@inspectorate/core'
import { unguarded } from '@inspectorate/office'
import {
  isBlank,
  placeOf,
  textOf,
  type SourceRow,
  type SourceTable,
} from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { readDay, type DayForm } from './read-day.js'

/** Which columns of a frame say what, by their headings. */
export interface FrameColumns {
  readonly id: string
  readonly person?: string | undefined
  /** The day a case began; wherever there is a person. */
  readonly began?: string | undefined
  readonly officer?: string | undefined
  readonly strata: readonly string[]
}

interface FrameRow {
  readonly id: string
  readonly person?: string
  readonly began?: string
  readonly officer?: string
  readonly stratum: readonly string[]
  /** All its cells, as the file has them. */
  readonly cells: readonly string[]
}

/** A frame: the list of all cases that could be drawn. */
export interface Frame {
  readonly headings: readonly string[]
  readonly cases: readonly FrameRow[]
}

/** Rows at the top of a sheet among which the headings are looked for. */
const mostTitleRows = 30

/**
 * The cases of a frame, or every cell that is wrong. Names of people, officers and strata that differ in case and spaces
 * alone are one, written as the spelling that comes first by code unit.
 */
export function readFrame(
  table: SourceTable,
  columns: FrameColumns,
  days: DayForm = 'iso',
): Parsed<Frame> {
  const header = headerOf(table, columns)
  if (!header.ok) return header
  const { row, at } = header.value
  const headings = row.cells.map(textOf)
  const issues: Issue[] = []
  const cases: FrameRow[] = []
  const seen = new Map<string, { line: number; began: string | undefined }>()
  const spelt = new Map<string, string>()
  for (const { line, cells } of table.rows) {
    if (line <= row.line || cells.every(isBlank)) continue
    const place = (column: number) => placeOf(table, line, column, headings[column])
    const read = (heading: string): string => {
      const column = at.get(heading)!
      const cell = cells[column]
      const text = unguarded(textOf(cell))
      if (text === '')
        issues.push({
          code: 'invalid-value',
          ...place(column),
          found: isBlank(cell) ? 'nothing' : describeCell(cell),
          expected: isBlank(cell) ? 'a value: no case may be without' : 'a text',
        })
      return text
    }
    const named = (heading: string): string => {
      const text = read(heading)
      const key = `${heading}\n${comparable(text)}`
      const known = spelt.get(key)
      if (known === undefined || text < known) spelt.set(key, text)
      return key
    }
    const dayOf = (heading: string): string => {
      const column = at.get(heading)!
      const day = readDay(cells[column], days)
      if (typeof day === 'string') return day
      issues.push({ code: 'invalid-value', ...place(column), ...day })
      return ''
    }
    const id = read(columns.id)
    const began = columns.began === undefined ? undefined : dayOf(columns.began)
    const first = seen.get(id)
    if (first && id !== '')
      issues.push({
        code: 'duplicate-id',
        ...place(at.get(columns.id)!),
        found: describeFound(id) + (began ? ` that began on ${began}` : ''),
        expected:
          `each case once: it stands in row ${first.line} as well` +
          (first.began ? `, as begun on ${first.began}` : ''),
      })
    else seen.set(id, { line, began })
    cases.push({
      id,
      ...(columns.person === undefined ? {} : { person: named(columns.person) }),
      ...(began === undefined ? {} : { began }),
      ...(columns.officer === undefined ? {} : { officer: named(columns.officer) }),
      stratum: columns.strata.map(named),
      cells: cells.map((cell) =>
        typeof cell === 'string' ? unguarded(cell) : (cell.day ?? cell.found),
      ),
    })
  }
  if (cases.length === 0 && issues.length === 0)
    issues.push({
      code: 'not-a-case',
      ...placeOf(table, row.line, 0),
      found: 'no row below the headings',
      expected: 'a row for each case',
    })
  if (issues.length > 0) return { ok: false, issues }
  const spelling = (key: string) => spelt.get(key)!
  return {
    ok: true,
    value: {
      headings,
      cases: cases.map(({ person, officer, stratum, ...one }) => ({
        ...one,
        ...(person === undefined ? {} : { person: spelling(person) }),
        ...(officer === undefined ? {} : { officer: spelling(officer) }),
        stratum: stratum.map(spelling),
      })),
    },
  }
}

function describeCell(cell: SourceRow['cells'][number] | undefined): string {
  return typeof cell === 'object' ? cell.found : describeFound(cell)
}

/** The first row with the headings that are named, or what is missing of the one with most of them. */
function headerOf(
  table: SourceTable,
  { id, person, began, officer, strata }: FrameColumns,
): Parsed<{ row: SourceRow; at: ReadonlyMap<string, number> }> {
  const wanted = [id, person, began, officer, ...strata].filter((name) => name !== undefined)
  const found = (row: SourceRow) => wanted.filter((name) => placesOf(name, row).length > 0).length
  const top = table.rows.slice(0, mostTitleRows)
  const row = top.reduce<SourceRow | undefined>(
    (best, one) => (best && found(best) >= found(one) ? best : one),
    undefined,
  )
  if (!row)
    return {
      ok: false,
      issues: [
        { code: 'missing-column', ...placeOf(table, 1, 0), found: 'nothing', expected: 'headings' },
      ],
    }
  const at = new Map<string, number>()
  const issues: Issue[] = []
  for (const name of wanted) {
    const places = placesOf(name, row)
    if (places.length === 1) at.set(name, places[0]!)
    else if (places.length === 0)
      issues.push({
        code: 'missing-column',
        ...placeOf(table, row.line, 0, name),
        found: 'no such heading',
        expected: nearestTo(
          name,
          row.cells.map(textOf).filter((text) => text !== ''),
        ),
      })
    else
      issues.push({
        code: 'duplicate-id',
        ...placeOf(table, row.line, places[1]!, name),
        found: `${places.length} columns of this heading`,
        expected: 'one',
      })
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { row, at } }
}

function placesOf(name: string, { cells }: SourceRow): number[] {
  return cells.flatMap((cell, i) => (comparable(textOf(cell)) === comparable(name) ? [i] : []))
}
