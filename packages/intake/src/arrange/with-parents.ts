import { describeFound, type Issue, type Parsed } from '@inspectorate/core'
import type { Mapping } from '../mapping/mapping-schema.js'
import { placeOf, textOf, type SourceRow, type SourceTable } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { nameAmong, namedTable } from './named-columns.js'

/** A table of repeats, each row with what the submission says to which it belongs. */
export function withParents(
  child: SourceTable,
  parent: SourceTable,
  { parent: link, skipRows, headings }: Mapping,
  named: ReadonlySet<string>,
): Parsed<SourceTable> {
  const { key, ref } = link!
  const both = new Set([...named, comparable(key), comparable(ref)])
  const [inner, outer] = [child, parent].map((one) => {
    const table = namedTable(one.rows, { skipRows, headings }, both)
    return { ...table, headings: table.names.map((names) => nameAmong(names, both)) }
  })
  const refAt = inner!.headings.findIndex((one) => comparable(one) === comparable(ref))
  const keyAt = outer!.headings.findIndex((one) => comparable(one) === comparable(key))
  const missing = (table: SourceTable, name: string): Issue => ({
    code: 'missing-column',
    ...placeOf(table, 1, 0),
    found: 'no such heading',
    expected: `the column ${describeFound(name)} of “parent”`,
  })
  const lacking = [
    ...(refAt < 0 ? [missing(child, ref)] : []),
    ...(keyAt < 0 ? [missing(parent, key)] : []),
  ]
  if (lacking.length > 0) return { ok: false, issues: lacking }
  const byKey = new Map(outer!.rows.map((row) => [textOf(row.cells[keyAt]), row]))
  const width = inner!.headings.length
  const taken = new Set(inner!.headings.map(comparable))
  const above = outer!.headings.map((one) =>
    taken.has(comparable(one)) ? `${link!.sheet} / ${one}` : one,
  )
  const issues: Issue[] = []
  const lines = new Map<number, number>()
  const rows = inner!.rows.map((row): SourceRow => {
    const id = textOf(row.cells[refAt])
    const found = byKey.get(id)
    if (!found)
      issues.push({
        code: 'unknown-name',
        ...placeOf(child, row.line, refAt, ref),
        found: describeFound(id),
        expected: `a row of ${link!.sheet} with it under ${key}`,
      })
    else lines.set(row.line, found.line)
    const own = Array.from({ length: width }, (_, i) => row.cells[i] ?? '')
    return { line: row.line, cells: [...own, ...(found?.cells ?? [])] }
  })
  if (issues.length > 0) return { ok: false, issues }
  return {
    ok: true,
    value: {
      file: child.file,
      ...(child.sheet !== undefined && { sheet: child.sheet }),
      rows: [{ line: inner!.line, cells: [...inner!.headings, ...above] }, ...rows],
      placeAt(line, column) {
        const isOwn = column < width
        const { file, sheet } = isOwn ? child : parent
        const at = isOwn ? line : (lines.get(line) ?? outer!.line)
        return {
          file,
          ...(sheet !== undefined && { sheet }),
          line: at,
          column: isOwn ? column : column - width,
        }
      },
    },
  }
}
