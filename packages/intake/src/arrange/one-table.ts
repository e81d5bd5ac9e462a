import type { SourceCell, SourcePlace, SourceRow, SourceTable } from '../table/source-table.js'
import { isBlank, placeOf, textOf } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { columnIndex } from '@inspectorate/office'

/**
 * Tables with one row of headings each, as one: those with the same columns under each other; those that ask something else
 * of the same cases beside each other, by the ids.
 */
export function oneTable(
  tables: readonly SourceTable[],
  isId: (heading: string) => boolean,
  isMeant: (heading: string) => boolean,
): SourceTable {
  const [first] = tables
  if (tables.length === 1) return first!
  const headings: string[] = []
  const placeOfHeading = new Map<string, number>()
  const columns = tables.map(({ rows: [header] }) =>
    (header?.cells ?? []).map((cell) => {
      const heading = textOf(cell)
      const known = placeOfHeading.get(comparable(heading))
      if (known !== undefined) return known
      const at = headings.push(heading) - 1
      placeOfHeading.set(comparable(heading), at)
      return at
    }),
  )
  const meant = tables.map(({ rows: [header] }) =>
    (header?.cells ?? []).map(textOf).filter((heading) => isMeant(heading) && !isId(heading)),
  )
  const all = meant.flat().map(comparable)
  const areParts = new Set(all).size === all.length
  const rows: { cells: SourceCell[]; from: Origin[] }[] = []
  const byId = new Map<string, { row: (typeof rows)[number]; seen: Set<number> }>()
  tables.forEach((table, t) => {
    const header = table.rows[0]?.cells ?? []
    const ids = header.flatMap((cell, i) => (isId(textOf(cell)) ? [i] : []))
    for (const { line, cells } of table.rows.slice(1)) {
      const id = ids.map((i) => textOf(cells[i])).join('-')
      const known = areParts && id !== '' ? byId.get(id) : undefined
      const isPart = known && !known.seen.has(t)
      const row = isPart ? known.row : { cells: [], from: [] }
      if (!isPart) rows.push(row)
      if (isPart) known.seen.add(t)
      else if (!known && id !== '') byId.set(id, { row, seen: new Set([t]) })
      cells.forEach((cell, i) => {
        const at = columns[t]![i]
        if (at === undefined || isBlank(cell)) return
        while (row.cells.length <= at) row.cells.push('')
        if (isBlank(row.cells[at])) row.cells[at] = cell
      })
      row.from.push({ table: t, line })
    }
  })
  const header = { line: 0, cells: headings }
  const joined = rows.map(({ cells }, i): SourceRow => ({ line: i + 1, cells }))
  return {
    file: first!.file,
    ...(first!.sheet !== undefined && { sheet: first!.sheet }),
    rows: [header, ...joined],
    placeAt(line, column): SourcePlace {
      const from = rows[line - 1]?.from ?? [{ table: 0, line: tables[0]!.rows[0]?.line ?? 1 }]
      const at =
        from.find(
          (one) => columns[one.table]!.includes(column) && one.table === from.at(-1)!.table,
        ) ??
        from.find((one) => columns[one.table]!.includes(column)) ??
        from[0]!
      const table = tables[at.table]!
      const place = placeOf(table, at.line, Math.max(0, columns[at.table]!.indexOf(column)))
      return {
        file: place.file ?? table.file,
        ...(place.sheet !== undefined && { sheet: place.sheet }),
        line: place.line!,
        column: columnIndex(place.cell!.replace(/\d+$/, '')),
      }
    },
    leftOut: tables.flatMap(({ leftOut }) => leftOut ?? []),
  }
}

interface Origin {
  readonly table: number
  readonly line: number
}
