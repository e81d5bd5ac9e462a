import type { Issue } from '@inspectorate/core'
import { readList, readScalar, readText } from './cell-text.js'
import type { Origins } from './origins.js'
import type { SheetRow } from './sheet-rows.js'

/** What a column of the sheet Cases gives, before the colon. */
export const caseKinds = [
  'grades',
  'numbers',
  'counts',
  'facts',
  'parameters',
  'earlier',
  'notRated',
  'departures',
  'departure-reasons',
  'departures-by',
  'considered',
  'want',
] as const
type Kind = (typeof caseKinds)[number]

type Group = Record<string, Record<string, unknown>>

/** Worked cases from their rows, and from the rows of their records. */
export function casesOfRows(
  rows: readonly SheetRow[],
  records: readonly SheetRow[],
  origins: Origins,
  issues: Issue[],
): readonly object[] {
  const byNumber = new Map<string, Record<string, unknown>>()
  const cases = rows.map((row) => {
    const evidence: Group = {}
    const want: Record<string, unknown> = {}
    const one = origins.of({ ev: evidence, want }, row.place())
    row.put(one, 'name', 'name', readText)
    byNumber.set(row.cell('case') ?? '', evidence)
    for (const heading of row.headings) {
      const at = heading.indexOf(':')
      const kind = heading.slice(0, at) as Kind
      if (at < 0 || row.cell(heading) === undefined) continue
      putInCase(kind, heading.slice(at + 1), heading, row, one, origins, issues)
    }
    return one
  })
  for (const row of records) {
    const evidence = byNumber.get(row.cell('case') ?? '')
    if (!evidence) {
      issues.push({
        code: 'unknown-name',
        path: [],
        found: `the case ${row.cell('case') ?? ''}`,
        expected: 'the number of a row of the sheet Cases',
        ...row.place('case'),
      })
      continue
    }
    const all = (evidence['records'] ??= {}) as Record<string, object[]>
    const set = readText(row.cell('set') ?? '')
    if (!Object.hasOwn(all, set)) origins.put(all, set, [], row.place('set'))
    if (row.cell('record') === undefined) continue
    const record = origins.of({}, row.place())
    for (const heading of row.headings)
      if (heading.startsWith('answers:'))
        row.put(record, heading.slice('answers:'.length), heading, readText)
    all[set]!.push(record)
  }
  return cases
}

function putInCase(
  kind: Kind,
  id: string,
  heading: string,
  row: SheetRow,
  one: { readonly ev: Group; readonly want: Record<string, unknown> },
  origins: Origins,
  issues: Issue[],
): void {
  if (kind === 'want') return row.put(one.want, id, heading, readText)
  if (kind === 'departures' || kind === 'departure-reasons' || kind === 'departures-by') {
    const departures = (one.ev['departures'] ??= {}) as Record<string, object>
    if (!Object.hasOwn(departures, id))
      origins.put(departures, id, origins.of({}, row.place(heading)), row.place(heading))
    const key = kind === 'departures' ? 'to' : kind === 'departures-by' ? 'by' : 'reason'
    return row.put(departures[id]!, key, heading, readText)
  }
  const group = (one.ev[kind] ??= {})
  if (kind !== 'counts')
    return row.put(group, id, heading, (cell) =>
      kind === 'earlier'
        ? [readList(cell, 'scalars')].flat()
        : kind === 'numbers' || kind === 'facts' || kind === 'parameters'
          ? readScalar(cell)
          : readText(cell),
    )
  const [, yes, relevant] = /^(\d+) of (\d+)$/.exec(row.cell(heading)!) ?? []
  if (relevant === undefined)
    issues.push({
      code: 'invalid-value',
      path: [],
      found: JSON.stringify(row.cell(heading)),
      expected: 'such as 3 of 5',
      ...row.place(heading),
    })
  else row.put(group, id, heading, () => ({ yes: Number(yes), relevant: Number(relevant) }))
}
