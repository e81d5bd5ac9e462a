import { oneOf, type Parsed } from '@inspectorate/core'
import type { SourceTable } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'

/** The sheets of a workbook, or the files of a zip, that are named; every one that `holds` by “*”. */
export function chooseTables(
  tables: readonly SourceTable[],
  names: string | readonly string[] | undefined,
  usual: readonly string[],
  holds: (table: SourceTable) => boolean,
): Parsed<readonly SourceTable[]> {
  const fault = (expected: string): Parsed<readonly SourceTable[]> => ({
    ok: false,
    issues: [
      {
        code: 'missing-sheet',
        path: [],
        file: tables[0]?.zip ?? tables[0]?.file ?? 'the file',
        found: `the sheets ${oneOf(tables.map(tableName))}`.slice(0, 300),
        expected,
      },
    ],
  })
  if (names === '*') {
    const holding = tables.filter(holds)
    return holding.length > 0
      ? { ok: true, value: holding }
      : fault('a sheet with the column of the ids')
  }
  if (names !== undefined) {
    const wanted = [names].flat()
    const found = wanted.map((name) => tables.find((table) => isNamed(table, name)))
    const missing = wanted.find((_, i) => !found[i])
    // A file by itself has no sheets: whatever is named is it.
    if (
      missing !== undefined &&
      wanted.length === 1 &&
      tables.length === 1 &&
      tables[0]!.sheet === undefined
    )
      return { ok: true, value: tables }
    return missing === undefined
      ? { ok: true, value: found as SourceTable[] }
      : fault(`a sheet named ${missing}`)
  }
  if (tables.length === 1) return { ok: true, value: tables }
  const known = tables.find((table) => usual.some((name) => isNamed(table, name)))
  if (known) return { ok: true, value: [known] }
  const holding = tables.filter(holds)
  return holding.length === 1
    ? { ok: true, value: holding }
    : fault(`a sheet named ${oneOf(usual)}`)
}

/** What a table is called: its sheet, or its file within a zip. */
export function tableName({ sheet, file, zip }: SourceTable): string {
  return sheet ?? (zip === undefined ? file.replace(/^.*[/\\]/, '') : file.slice(zip.length + 1))
}

function isNamed(table: SourceTable, name: string): boolean {
  const wanted = comparable(name)
  const file = tableName(table)
  const last = file.slice(file.lastIndexOf('/') + 1)
  return [file, last, last.replace(/\.[^.]+$/, '')].some((one) => comparable(one) === wanted)
}
