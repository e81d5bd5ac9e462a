import { nearestTo, type Issue } from '@inspectorate/core'
import { columnLetters } from '@inspectorate/office'
import { isBlank, type SourceTable } from '../table/source-table.js'
import type { CellPlace, Origins } from './origins.js'

/** A row of a sheet under its headings. */
export interface SheetRow {
  /** The cell under a heading; undefined where it is blank. */
  cell(heading: string): string | undefined
  /** The place of that cell; of the first of the row without a heading. */
  place(heading?: string): CellPlace
  /** Puts what a cell says into an object, where it says something. */
  put(holder: object, key: string, heading: string, read: (cell: string) => unknown): void
  /** A text by language, from the columns `title_en`, `title_cy`. */
  texts(holder: object, key: string, name: string, read: (cell: string) => unknown): void
  readonly headings: readonly string[]
  /** Headings under which something stands that nobody has asked for. */
  unread(): readonly string[]
}

const languages = '[a-z]{2,3}(-[A-Za-z0-9]+)*'

/** The rows of a sheet whose first row names its columns. What is no text, and columns that are not known, are faults. */
export function sheetRows(
  { file, sheet, rows: [header, ...rows] }: SourceTable,
  known: readonly string[],
  texts: readonly string[],
  prefixes: readonly string[],
  origins: Origins,
  issues: Issue[],
): readonly SheetRow[] {
  const at = (line: number, column: number): CellPlace => ({
    file,
    ...(sheet === undefined ? {} : { sheet }),
    cell: `${columnLetters(column)}${line}`,
  })
  const columns = new Map<string, number>()
  const language = new RegExp(`^(${texts.join('|') || '^'})_${languages}$`)
  header?.cells.forEach((cell, column) => {
    if (isBlank(cell)) return
    const heading = typeof cell === 'string' ? cell : cell.found
    const isKnown =
      known.includes(heading) ||
      language.test(heading) ||
      prefixes.some((prefix) => heading.startsWith(`${prefix}:`))
    const place = at(header.line, column)
    if (!isKnown || columns.has(heading))
      issues.push({
        code: isKnown ? 'duplicate-id' : 'unknown-column',
        path: [],
        found: `the column ${JSON.stringify(heading)}${isKnown ? ' again' : ''}`,
        expected: isKnown ? 'each column once' : nearestTo(heading, known),
        ...place,
      })
    else columns.set(heading, column)
  })
  const headings = [...columns.keys()]
  return rows.flatMap(({ line, cells }): SheetRow[] => {
    cells.forEach((cell, column) => {
      if (typeof cell !== 'string')
        issues.push({
          code: 'invalid-type',
          path: [],
          found: cell.found,
          expected: 'a text or a number; a fraction such as 1/6 in a cell formatted as text',
          ...at(line, column),
        })
      else if (cell !== '' && ![...columns.values()].includes(column))
        issues.push({
          code: 'unknown-column',
          path: [],
          found: `${JSON.stringify(cell.slice(0, 40))} under no known heading`,
          expected: `one of the columns ${headings.join(', ')}`,
          ...at(line, column),
        })
    })
    if (cells.every((cell) => isBlank(cell))) return []
    const asked = new Set<string>()
    const standing = (heading: string): string | undefined => {
      const column = columns.get(heading)
      const found = column === undefined ? undefined : cells[column]
      return typeof found === 'string' && found !== '' ? found : undefined
    }
    const cell = (heading: string): string | undefined => {
      asked.add(heading)
      return standing(heading)
    }
    const place = (heading?: string): CellPlace =>
      at(line, (heading === undefined ? undefined : columns.get(heading)) ?? 0)
    const put: SheetRow['put'] = (holder, key, heading, read) => {
      const found = cell(heading)
      if (found !== undefined) origins.put(holder, key, read(found), place(heading))
    }
    return [
      {
        cell,
        place,
        put,
        headings,
        unread: () => headings.filter((one) => !asked.has(one) && standing(one) !== undefined),
        texts(holder, key, name, read) {
          const own = headings.filter(
            (heading) => heading.startsWith(`${name}_`) && cell(heading) !== undefined,
          )
          if (own.length === 0) return
          const all = {}
          for (const heading of own) put(all, heading.slice(name.length + 1), heading, read)
          origins.put(holder, key, all, place(own[0]))
        },
      },
    ]
  })
}
