import { nearestTo, oneOf, type Issue, type Parsed } from '@inspectorate/core'
import { inputsAsked, type Choice, type Rules } from '@inspectorate/core/language'
import { readTable } from '../arrange/read-table.js'
import {
  isBlank,
  placeOf,
  textOf,
  type SourceRow,
  type SourceTable,
} from '../table/source-table.js'
import { comparable, tidyText } from '../table/tidy-text.js'
import { isWorkbook } from '../workbook/workbook-kind.js'
import { readWorkbookTables } from '../workbook/read-workbook-tables.js'
import { evidenceColumns, evidenceRows } from './evidence-row.js'

/** One row of evidence as it was filled in. */
export interface FilledRow {
  /** `grades`, `safety`; `counts`, `yes:q1`; `earlier`, `1:overall`. */
  readonly list: string
  readonly id: string
  /** The value that is recorded; blank where there is none. */
  readonly value: string
  readonly reason: string
  readonly by: string
  /** Whether its value is one of a list; whether that is yes or no. */
  readonly isChoice: boolean
  readonly isYesOrNo: boolean
  readonly place: Partial<Issue>
}

/** What a filled-in template says. */
export interface ReadEvidence {
  readonly rows: readonly FilledRow[]
  /** Records by set, where rows of it are there. */
  readonly records: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>
}

/** Reads a filled-in template, or its sheet as CSV; every fault by its cell. */
export function readEvidence(bytes: Uint8Array, file: string, rules: Rules): Parsed<ReadEvidence> {
  const tables = tablesOf(bytes, file)
  if (!tables.ok) return tables
  const issues: Issue[] = []
  const rows: FilledRow[] = []
  const records: Record<string, Record<string, string>[]> = {}
  let isOurs = false
  for (const table of tables.value) {
    const headings = (table.rows[0]?.cells ?? []).map((cell) => comparable(textOf(cell)))
    if (headings[0] === 'input') {
      isOurs = true
      rows.push(...readRows(table, headings, rules, issues))
    } else if (headings[0] === 'set') {
      isOurs = true
      readRecords(table, rules, records, issues)
    }
  }
  if (!isOurs)
    issues.push({
      code: 'missing-column',
      path: [],
      file,
      found: oneOf((tables.value[0]?.rows[0]?.cells ?? []).map(textOf).filter(Boolean)),
      expected: `a sheet with the columns ${evidenceColumns.join(', ')}, as template makes it`,
    })
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: { rows, records } }
}

function tablesOf(bytes: Uint8Array, file: string): Parsed<readonly SourceTable[]> {
  if (isWorkbook(bytes)) return readWorkbookTables(bytes, file)
  const table = readTable(bytes, file, [])
  return table.ok ? { ok: true, value: [table.value] } : table
}

function readRows(
  table: SourceTable,
  headings: readonly string[],
  rules: Rules,
  issues: Issue[],
): FilledRow[] {
  const known = new Map(
    inputsAsked(rules)
      .inputs.flatMap((one) => evidenceRows(one, {}))
      .map((row) => [row.input, row]),
  )
  const at = Object.fromEntries(
    evidenceColumns.map((name) => [name, headings.indexOf(name.toLowerCase())]),
  ) as Record<(typeof evidenceColumns)[number], number>
  if (at.Value < 0) {
    issues.push({
      code: 'missing-column',
      found: oneOf(headings),
      expected: 'a column Value',
      ...placeOf(table, table.rows[0]!.line, 0),
    })
    return []
  }
  const seen = new Set<string>()
  return table.rows.slice(1).flatMap((row): FilledRow[] => {
    const cell = (name: (typeof evidenceColumns)[number]) =>
      readCell(table, row, at[name], name, issues)
    if (row.cells.every(isBlank)) return []
    const input = cell('Input')
    const asked = known.get(input)
    const place = placeOf(table, row.line, Math.max(at.Value, 0), 'Value')
    if (!asked || seen.has(input)) {
      issues.push({
        code: asked ? 'duplicate-id' : 'unknown-name',
        found:
          input === ''
            ? 'a row without an input'
            : `the input ${JSON.stringify(input)}${asked ? ' again' : ''}`,
        expected: asked ? 'each input once' : nearestTo(input, [...known.keys()]),
        ...placeOf(table, row.line, 0, 'Input'),
      })
      return []
    }
    seen.add(input)
    const typed = cell('Value')
    const value = asked.choices ? chosen(typed, asked.choices) : typed
    if (value === null) {
      issues.push({
        code: 'invalid-value',
        found: JSON.stringify(typed),
        expected: nearestTo(
          typed,
          asked.choices!.map(({ label }) => label),
        ),
        ...place,
      })
      return []
    }
    const [list, ...rest] = input.split(':')
    return [
      {
        list: list!,
        id: rest.join(':'),
        value,
        reason: cell('Reason'),
        by: cell('By'),
        isChoice: asked.choices !== null,
        isYesOrNo:
          asked.choices?.some(({ value: one, label }) => one === 'true' && label === 'yes') ??
          false,
        place,
      },
    ]
  })
}

function readRecords(
  table: SourceTable,
  rules: Rules,
  records: Record<string, Record<string, string>[]>,
  issues: Issue[],
): void {
  const asked = inputsAsked(rules).records
  const headings = (table.rows[0]?.cells ?? []).map((cell) => tidyText(textOf(cell)))
  for (const row of table.rows.slice(1)) {
    if (row.cells.every(isBlank)) continue
    const set = readCell(table, row, 0, 'Set', issues)
    const found = asked.find((one) => one.set === set)
    if (!found) {
      issues.push({
        code: 'unknown-name',
        found: set === '' ? 'a record of no set' : `the set ${JSON.stringify(set)}`,
        expected: nearestTo(
          set,
          asked.map((one) => one.set),
        ),
        ...placeOf(table, row.line, 0, 'Set'),
      })
      continue
    }
    const record: Record<string, string> = {}
    headings.forEach((heading, column) => {
      if (column === 0) return
      const typed = readCell(table, row, column, heading, issues)
      if (typed === '') return
      const choices = found.answers.find(({ id }) => id === heading)?.choices
      const value = choices ? chosen(typed, choices) : typed
      if (value === null || heading === '')
        issues.push({
          code: 'invalid-value',
          found: JSON.stringify(typed),
          expected:
            heading === ''
              ? 'nothing under no heading'
              : nearestTo(
                  typed,
                  choices!.map(({ label }) => label),
                ),
          ...placeOf(table, row.line, column, heading),
        })
      else record[heading] = value
    })
    ;(records[set] ??= []).push(record)
  }
}

/** The value that a typed text means, by its label or as it is recorded; null for none. */
function chosen(typed: string, choices: readonly Choice[]): string | null {
  if (typed === '') return ''
  const exact = choices.find(({ value }) => value === typed)
  const meant = choices.filter(({ label, value }) =>
    [label, value].some((one) => comparable(one) === comparable(typed)),
  )
  return exact?.value ?? (meant.length === 1 ? meant[0]!.value : null)
}

function readCell(
  table: SourceTable,
  row: SourceRow,
  column: number,
  heading: string,
  issues: Issue[],
): string {
  const cell = column < 0 ? undefined : row.cells[column]
  if (typeof cell === 'object') {
    issues.push({
      code: 'invalid-type',
      found: cell.found,
      expected: 'a text or a number',
      ...placeOf(table, row.line, column, heading),
    })
    return ''
  }
  return tidyText(textOf(cell))
}
