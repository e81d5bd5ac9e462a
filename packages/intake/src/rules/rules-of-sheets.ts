import { nearestTo, oneOf, type Issue } from '@inspectorate/core'
import type { SourceTable } from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import { caseKinds, casesOfRows } from './cases-of-rows.js'
import { readList, readScalar, readText } from './cell-text.js'
import { putFramework } from './framework-of-rows.js'
import { instrumentOfRows } from './instrument-of-rows.js'
import { readGrid } from './grid-of-sheet.js'
import { nodesOf } from './node-tree.js'
import { Origins } from './origins.js'
import { sheetRows, type SheetRow } from './sheet-rows.js'

const sourceHeadings = ['source', 'paragraph', 'confirmed']
const nodeHeadings =
  'id number parent scale weight tags needs rate of start round half weights min max step number_better questions where points back cut_round cut_half cut_source cut_paragraph cut_confirmed better show'.split(
    ' ',
  )
const ruleHeadings =
  'node kind order either test count most of compare value and_compare and_value action then strength called'.split(
    ' ',
  )
const sheetNames = [
  'Framework',
  'Scales',
  'Facts',
  'Parameters',
  'Answers',
  'Nodes',
  'Cuts',
  'Rules',
  'Instrument',
  'Cases',
  'Records',
]

/** A file of rules put together from sheets: what it is, what is wrong with the sheets, and from which cells it came. */
export function rulesOfSheets(tables: readonly SourceTable[]): {
  readonly rules: object
  readonly origins: Origins
  readonly issues: readonly Issue[]
} {
  const origins = new Origins()
  const issues: Issue[] = []
  const named = (name: string) =>
    tables.find(({ sheet }) => comparable(sheet ?? '') === name.toLowerCase())
  const { file } = tables[0]!
  for (const name of ['Framework', 'Scales', 'Nodes'])
    if (!named(name))
      issues.push({
        code: 'missing-sheet',
        path: [],
        file,
        found: `the sheets ${oneOf(tables.map(({ sheet }) => sheet ?? ''))}`,
        expected: `a sheet named ${name}`,
      })
  const isTable = ({ sheet }: SourceTable) => comparable(sheet ?? '').startsWith('table')
  for (const { sheet } of tables.filter((one) => !isTable(one)))
    if (!sheetNames.some((name) => name.toLowerCase() === comparable(sheet ?? '')))
      issues.push({
        code: 'missing-sheet',
        path: [],
        file,
        found: `the sheet ${JSON.stringify(sheet)}`,
        expected: `${nearestTo(sheet ?? '', sheetNames)}, or Table 1 and so on`,
      })
  const all: SheetRow[] = []
  const rowsOf = (
    name: string,
    known: readonly string[],
    texts: readonly string[] = [],
    prefixes: readonly string[] = [],
  ): readonly SheetRow[] => {
    const table = named(name)
    const rows = table ? sheetRows(table, known, texts, prefixes, origins, issues) : []
    all.push(...rows)
    return rows
  }
  const rules = origins.of({}, { file, sheet: 'Framework', cell: 'A1' })
  putFramework(rules, named('Framework'), origins, issues)
  const where = (name: string) => ({ file, sheet: name, cell: 'A1' })
  const grouped = (rows: readonly SheetRow[], set: string) => {
    const groups = {} as Record<string, object[]>
    for (const row of inOrder(rows)) {
      const id = readText(row.cell(set) ?? '')
      if (!Object.hasOwn(groups, id)) origins.put(groups, id, [], row.place(set))
      groups[id]!.push(labelled(row, origins))
    }
    return groups
  }
  const put = (key: string, sheet: string, value: object) => {
    if (Object.keys(value).length > 0) origins.put(rules, key, value, where(sheet))
  }
  put(
    'scales',
    'Scales',
    grouped(rowsOf('Scales', ['scale', 'order', 'id', 'points', 'tone'], ['label']), 'scale'),
  )
  put(
    'facts',
    'Facts',
    rowsOf('Facts', ['id', 'values', 'unless'], ['label']).map((row) => labelled(row, origins)),
  )
  put(
    'parameters',
    'Parameters',
    rowsOf('Parameters', ['id'], ['label']).map((row) => labelled(row, origins)),
  )
  put(
    'answers',
    'Answers',
    grouped(rowsOf('Answers', ['set', 'order', 'id', 'points'], ['label']), 'set'),
  )
  put(
    'nodes',
    'Nodes',
    nodesOf(
      rowsOf('Nodes', [...nodeHeadings, ...sourceHeadings], ['title', 'unit']),
      rowsOf('Cuts', ['node', 'from', 'over', 'grade']),
      rowsOf('Rules', [...ruleHeadings, ...sourceHeadings], ['text', 'reason']),
      tables.filter(isTable).map((table) => readGrid(table, origins, issues)),
      origins,
      issues,
    ),
  )
  put(
    'instrument',
    'Instrument',
    instrumentOfRows(rowsOf('Instrument', ['path', 'value']), origins, issues),
  )
  put(
    'cases',
    'Cases',
    casesOfRows(
      rowsOf('Cases', ['case', 'name'], [], caseKinds),
      rowsOf('Records', ['case', 'set', 'record'], [], ['answers']),
      origins,
      issues,
    ),
  )
  // What stands where no rule reads it would be lost, and was meant.
  if (issues.length === 0)
    for (const row of all)
      for (const heading of row.unread())
        issues.push({
          code: 'wrong-form',
          path: [],
          found: `${JSON.stringify(row.cell(heading))} under ${heading}, which says nothing in this row`,
          expected: 'an empty cell',
          ...row.place(heading),
        })
  return { rules, origins, issues }
}

function inOrder(rows: readonly SheetRow[]): readonly SheetRow[] {
  const order = (row: SheetRow) => Number(row.cell('order') ?? NaN)
  return rows.every((row) => Number.isFinite(order(row)))
    ? rows.toSorted((a, b) => order(a) - order(b))
    : rows
}

/** A grade, fact, parameter or answer. */
function labelled(row: SheetRow, origins: Origins): object {
  const one = origins.of({}, row.place())
  row.put(one, 'id', 'id', readText)
  row.texts(one, 'label', 'label', readText)
  row.put(one, 'values', 'values', (cell) => [readList(cell, 'texts')].flat())
  row.put(one, 'unless', 'unless', readScalar)
  row.put(one, 'points', 'points', readScalar)
  row.put(one, 'tone', 'tone', readText)
  return one
}
