import type { Issue } from '@inspectorate/core'
import { columnLetters } from '@inspectorate/office'
import { isBlank, textOf, type SourceTable } from '../table/source-table.js'
import { readText } from './cell-text.js'
import type { Origins } from './origins.js'

/** A two-way table and the node whose it is. */
export interface Grid {
  readonly node: string
  readonly table: object
}

/** A two-way table: its node and its two sides in the first three rows, then the grid. */
export function readGrid(
  { file, sheet, rows }: SourceTable,
  origins: Origins,
  issues: Issue[],
): Grid {
  const place = (line: number, column: number) => ({
    file,
    sheet: sheet!,
    cell: `${columnLetters(column)}${line}`,
  })
  const [node, down, across, header, ...grid] = rows
  ;(['node', 'down', 'across'] as const).forEach((name, i) => {
    const row = [node, down, across][i]
    if (textOf(row?.cells[0]) !== name || isBlank(row?.cells[1]))
      issues.push({
        code: 'wrong-form',
        path: [],
        found: JSON.stringify(textOf(row?.cells[0])),
        expected: `${name}, and an id beside it`,
        ...place(row?.line ?? i + 1, 0),
      })
  })
  const cells = {}
  for (const { line, cells: row } of grid) {
    const columns = {}
    row.forEach((cell, column) => {
      if (typeof cell === 'object')
        issues.push({
          code: 'invalid-type',
          path: [],
          found: cell.found,
          expected: 'a grade',
          ...place(line, column),
        })
      else if (column > 0 && cell !== '')
        origins.put(
          columns,
          readText(textOf(header?.cells[column])),
          readText(cell),
          place(line, column),
        )
    })
    origins.put(
      cells,
      readText(textOf(row[0])),
      origins.of(columns, place(line, 0)),
      place(line, 0),
    )
  }
  const table = origins.of({}, place(1, 0))
  origins.put(table, 'down', readText(textOf(down?.cells[1])), place(2, 1))
  origins.put(table, 'across', readText(textOf(across?.cells[1])), place(3, 1))
  origins.put(table, 'cells', cells, place(4, 0))
  return { node: readText(textOf(node?.cells[1])), table }
}
