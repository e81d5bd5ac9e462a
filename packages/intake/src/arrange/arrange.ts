import type { Parsed } from '@inspectorate/core'
import { rejectedBecause } from '../columns/answer-columns.js'
import { isIdHeading } from '../mapping/mapped-columns.js'
import type { Mapping } from '../mapping/mapping-schema.js'
import { copyHeading } from '../mapping/copy-heading.js'
import { isBlank, textOf, type SourceTable } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { withRowsOfCases } from './answer-rows.js'
import { chooseTables } from './choose-tables.js'
import type { FlatTable } from './flat-table.js'
import { nameAmong, namedBy, namedTable } from './named-columns.js'
import { oneTable } from './one-table.js'
import { onlyRows } from './only-rows.js'
import { withParents } from './with-parents.js'

/**
 * The table that a mapping makes of what a file holds: of the sheets it names, under one row of headings by the names that it
 * uses, without the rows that it does not want, a row for each case. Every cell keeps its place in the file.
 */
export function arrange(
  tables: readonly SourceTable[],
  mapping: Mapping,
  usual: readonly string[],
): Parsed<SourceTable> {
  const rejected = tables.find(holdsRejected)
  if (rejected) return { ok: true, value: rejected }
  const named = namedBy(mapping)
  const meant = new Set(Object.keys(mapping.columns).map(comparable))
  const holds = (table: SourceTable) => {
    const names = namedTable(table.rows, mapping, named).names.flat()
    const hasIds = mapping.number || names.some((name) => isIdHeading(name, mapping))
    // One of several sheets with the same ids is meant by what else it has.
    const isMeant = mapping.sheet !== undefined || meant.size === 0
    return hasIds && (isMeant || names.some((name) => meant.has(comparable(name))))
  }
  const chosen = chooseTables(tables, mapping.sheet, usual, holds)
  if (!chosen.ok) return chosen
  const arranged: SourceTable[] = []
  for (const table of chosen.value) {
    const linked = linkedTable(table, tables, mapping, named)
    const one = linked.ok ? arrangeOne(linked.value, mapping, named) : linked
    if (!one.ok) return one
    arranged.push(one.value)
  }
  return {
    ok: true,
    value: oneTable(
      arranged,
      (heading) => isIdHeading(heading, mapping),
      (heading) => meant.has(comparable(heading)),
    ),
  }
}

/** A file of rejected rows has been arranged before. */
function holdsRejected({ rows }: SourceTable): boolean {
  return (rows[0]?.cells ?? []).some((cell) => comparable(textOf(cell)) === rejectedBecause)
}

function linkedTable(
  table: SourceTable,
  tables: readonly SourceTable[],
  mapping: Mapping,
  named: ReadonlySet<string>,
): Parsed<SourceTable> {
  if (!mapping.parent) return { ok: true, value: table }
  const parent = chooseTables(tables, mapping.parent.sheet, [], () => false)
  return parent.ok ? withParents(table, parent.value[0]!, mapping, named) : parent
}

function arrangeOne(
  table: SourceTable,
  mapping: Mapping,
  named: ReadonlySet<string>,
): Parsed<SourceTable> {
  const how = mapping.parent ? { headings: 1 } : mapping
  const found = namedTable(table.rows, how, named)
  let flat: FlatTable = {
    line: found.line,
    headings: found.names.map((names, i) => {
      const name = nameAmong(names, named)
      const isLetter = names.length === 1 && !named.has(comparable(name))
      // A column without a heading may be empty.
      return isLetter && found.rows.every(({ cells }) => isBlank(cells[i])) ? '' : name
    }),
    rows: found.rows,
  }
  const kept = mapping.only ? onlyRows(flat, mapping.only, table) : undefined
  if (kept && !kept.ok) return kept
  if (kept) flat = { ...flat, rows: kept.value.rows }
  if (mapping.answerRows) {
    const cases = withRowsOfCases(flat, mapping.answerRows, table)
    if (!cases.ok) return cases
    flat = cases.value
  }
  const copies = flat.headings.flatMap((heading, at) => {
    const meanings = meaningsOf(heading, mapping)
    return Array.isArray(meanings)
      ? meanings.map((one) => ({ at, heading: copyHeading(heading, one) }))
      : []
  })
  const width = flat.headings.length
  const copied = new Set(copies.map(({ at }) => at))
  const headings = [
    // What is read as several columns is none by itself.
    ...flat.headings.map((heading, i) => (copied.has(i) ? '' : heading)),
    ...copies.map(({ heading }) => heading),
  ]
  const rows =
    copies.length === 0
      ? flat.rows
      : flat.rows.map(({ line, cells }) => ({
          line,
          cells: [
            ...Array.from({ length: width }, (_, i) => (copied.has(i) ? '' : (cells[i] ?? ''))),
            ...copies.map(({ at }) => cells[at] ?? ''),
          ],
        }))
  const from = flat.from
  return {
    ok: true,
    value: {
      ...table,
      rows: [{ line: flat.line, cells: headings }, ...rows],
      ...((copies.length > 0 || from !== undefined) && {
        placeAt(line: number, column: number) {
          const original = column < width ? column : (copies[column - width]?.at ?? column)
          const at = from?.(line, original) ?? { line, column: original }
          return (
            table.placeAt?.(at.line, at.column) ?? {
              file: table.file,
              ...(table.sheet !== undefined && { sheet: table.sheet }),
              ...at,
            }
          )
        },
      }),
      ...(kept && { leftOut: kept.value.leftOut }),
    },
  }
}

function meaningsOf(heading: string, { columns }: Mapping): Mapping['columns'][string] | undefined {
  const key = Object.keys(columns).find((one) => comparable(one) === comparable(heading))
  return key === undefined ? undefined : columns[key]
}
