import type { Mapping } from '../mapping/mapping-schema.js'
import { namesIn } from '../mapping/mapped-columns.js'
import { isBlank, textOf, type SourceRow } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { columnLetters } from '@inspectorate/office'

/** A table under its headings: the names that each column goes by, and the rows under them. */
export interface NamedTable {
  /** The row of the headings, the first of several. */
  readonly line: number
  /** By column: what may name it, as the file writes it. */
  readonly names: readonly (readonly string[])[]
  readonly rows: readonly SourceRow[]
}

/** Rows at the top among which the headings are looked for. */
const mostTitleRows = 30
const mostHeadingRows = 3

/**
 * Finds the headings: the one, two or three rows in which most of what the mapping names is there, below a title or not.
 * Columns go by the text of each of these rows, by two of them together (`Views / Are changes explained?`), by the import
 * id that Qualtrics writes in its third, and by their letters (`column F`).
 */
export function namedTable(
  rows: readonly SourceRow[],
  { skipRows = 0, headings }: Pick<Mapping, 'skipRows' | 'headings'>,
  named: ReadonlySet<string>,
): NamedTable {
  const kept = rows.filter(({ line }) => line === 0 || line > skipRows)
  let best = { at: 0, count: headings ?? 1, found: -1 }
  const counts = headings === undefined ? [1, 2, 3] : [headings]
  for (let at = 0; at < Math.min(kept.length, mostTitleRows); at++)
    for (const count of counts) {
      const names = namesOf(kept.slice(at, at + count))
      const found = named.size === 0 ? 0 : countFound(names, named)
      if (found > best.found) best = { at, count, found }
    }
  const end =
    headings === undefined ? endOfHeadings(kept, best.at, best.count) : best.at + best.count
  const top = kept.slice(best.at, end)
  const body = kept.slice(end)
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  return { line: top[0]?.line ?? 1, names: namesOf(top, width), rows: body }
}

/** The names of the columns under these rows of headings. */
function namesOf(rows: readonly SourceRow[], atLeast = 0): string[][] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), atLeast)
  // A heading over several columns stands in the first of them.
  const above = rows.map(({ cells }) => {
    let last = ''
    return Array.from({ length: width }, (_, i) => {
      if (!isBlank(cells[i])) last = textOf(cells[i])
      return last
    })
  })
  return Array.from({ length: width }, (_, i) => {
    const texts = rows.map(({ cells }) => textOf(cells[i]))
    const [under] = texts.slice(1).filter((text) => text !== '')
    const together = under !== undefined && above[0]![i] !== '' ? `${above[0]![i]} / ${under}` : ''
    const names = [...texts, ...texts.map(importId), together, `column ${columnLetters(i)}`]
    return [...new Set(names.filter((name) => name !== ''))]
  })
}

function countFound(names: readonly (readonly string[])[], named: ReadonlySet<string>): number {
  const found = new Set<string>()
  for (const column of names)
    for (const name of column) if (named.has(comparable(name))) found.add(comparable(name))
  // Letters are there wherever the headings are looked for.
  for (const name of found) if (/^column [a-z]{1,3}$/.test(name)) found.delete(name)
  return found.size
}

/** Qualtrics writes what imports a column in the third of its heading rows. */
function importId(text: string): string {
  return /^\{.*"ImportId":\s*"([^"]+)"/.exec(text)?.[1] ?? ''
}

/** Rows of import ids below the headings that are named belong to them. */
function endOfHeadings(rows: readonly SourceRow[], at: number, count: number): number {
  for (let end = at + mostHeadingRows; end > at + count; end--)
    if ((rows[end - 1]?.cells ?? []).filter((cell) => importId(textOf(cell)) !== '').length > 1)
      return end
  return at + count
}

/** What a mapping names, of headings of any kind. */
export function namedBy(mapping: Mapping): ReadonlySet<string> {
  const { only = {}, answerRows, parent } = mapping
  const rows = answerRows ? [answerRows.of, answerRows.heading, answerRows.answer].flat() : []
  const more = [...Object.keys(only), ...rows, ...(parent ? [parent.ref] : [])]
  return new Set([...(answerRows ? [] : namesIn(mapping)), ...more.map(comparable)])
}

/** The first of the names of a column that is one of these; its own first name otherwise. */
export function nameAmong(names: readonly string[], named: ReadonlySet<string>): string {
  return names.find((name) => named.has(comparable(name))) ?? names[0] ?? ''
}
