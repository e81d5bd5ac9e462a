import { describeFound, oneOf, type Issue, type Parsed } from '@inspectorate/core'
import type { Mapping } from '../mapping/mapping-schema.js'
import {
  isBlank,
  placeOf,
  textOf,
  type LeftOutRows,
  type PlacedTable,
  type SourceRow,
} from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import type { FlatTable } from './flat-table.js'

/** The rows that a mapping wants, and how many of the others there are, by what they lack. */
export function onlyRows(
  flat: FlatTable,
  only: NonNullable<Mapping['only']>,
  table: PlacedTable,
): Parsed<{ readonly rows: readonly SourceRow[]; readonly leftOut: readonly LeftOutRows[] }> {
  const issues: Issue[] = []
  const wanted = Object.entries(only).flatMap(([heading, want]) => {
    const at = flat.headings.findIndex((one) => comparable(one) === comparable(heading))
    if (at >= 0) return [{ heading, at, wants: wanting(want) }]
    issues.push({
      code: 'missing-column',
      ...placeOf(table, flat.line, 0),
      found: 'no such heading',
      expected: `the column ${describeFound(heading)} of “only”`,
    })
    return []
  })
  if (issues.length > 0) return { ok: false, issues }
  const out = new Map<string, { count: number; found: Set<string> }>()
  const rows = flat.rows.filter(({ cells }) => {
    if (cells.every(isBlank)) return false
    const lacking = wanted.find(
      ({ at, wants }) => !wants(cells[at] === undefined ? '' : shown(cells[at])),
    )
    if (!lacking) return true
    const kept = out.get(lacking.heading) ?? { count: 0, found: new Set() }
    kept.count += 1
    if (kept.found.size < 5) kept.found.add(shown(cells[lacking.at] ?? ''))
    out.set(lacking.heading, kept)
    return false
  })
  const leftOut = [...out].map(([heading, { count, found }]) => ({
    heading,
    count,
    found: [...found],
  }))
  if (rows.length > 0 || leftOut.length === 0) return { ok: true, value: { rows, leftOut } }
  const [first] = leftOut
  const want = only[first!.heading]!
  return {
    ok: false,
    issues: [
      {
        code: 'missing-reason',
        ...placeOf(
          table,
          flat.line,
          wanted.find(({ heading }) => heading === first!.heading)!.at,
          first!.heading,
        ),
        found: `no row that “only” wants: ${oneOf(first!.found.map(describeFound))}`,
        expected:
          want === 'filled'
            ? 'a row where something stands'
            : Array.isArray(want)
              ? oneOf(want.map(describeFound))
              : `anything but ${oneOf(want.not.map(describeFound))}`,
      },
    ],
  }
}

/** Dates and the like are something, whatever they show. */
function shown(cell: SourceRow['cells'][number]): string {
  return typeof cell === 'string' ? textOf(cell) : (cell.day ?? cell.found)
}

function wanting(want: NonNullable<Mapping['only']>[string]): (text: string) => boolean {
  if (want === 'filled') return (text) => text !== ''
  const list = new Set((Array.isArray(want) ? want : want.not).map(comparable))
  return Array.isArray(want)
    ? (text) => list.has(comparable(text))
    : (text) => !list.has(comparable(text))
}
