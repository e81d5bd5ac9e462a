import { describeFound, type Issue, type Parsed } from '@inspectorate/core'
import type { Mapping } from '../mapping/mapping-schema.js'
import { isIdHeading, mappedColumns, namesIn } from '../mapping/mapped-columns.js'
import {
  isBlank,
  placeOf,
  textOf,
  type SourceRow,
  type SourceTable,
} from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import {
  columnIds,
  idHeadings,
  idOf,
  keyOf,
  type AnswerColumns,
  type Column,
} from '../columns/answer-columns.js'
import { columnNamed } from '../columns/column-named.js'
import type { IdsOfRows } from '../columns/ids-of-rows.js'
import { isOfTool } from './tool-headings.js'
import { missingChoices } from './missing-choices.js'
import type { Suggest } from '../columns/suggest.js'

/** The header of a table: where it stands, and what each column is. */
export interface Header {
  /** Its place among the table’s rows; rows above it are a title and notes. */
  readonly index: number
  readonly row: SourceRow
  readonly columns: readonly Column[]
}

/** Rows at the top of a sheet among which the header is looked for. */
export const mostTitleRows = 30

/** The header row and its columns, or every heading that is wrong. */
export function readHeader(
  table: SourceTable,
  columns: AnswerColumns,
  mapping: Mapping | undefined,
  suggest: Suggest,
  ids?: IdsOfRows,
): Parsed<Header> {
  const index = headerIndex(table, columns, mapping)
  const row = table.rows[index]
  if (!row)
    return {
      ok: false,
      issues: [
        {
          code: table.sheet === undefined ? 'malformed-csv' : 'missing-column',
          ...placeOf(table, 1, 0),
          found: 'nothing',
          expected: 'a header row',
        },
      ],
    }
  const read = mapping
    ? mappedColumns(row, table, columns, mapping, suggest, ids)
    : namedColumns(row, table, columns, suggest, ids)
  const repeated = read.columns.flatMap((column, i) =>
    repeatedColumn(column, i, read.columns, row, table),
  )
  const issues = [
    ...read.issues,
    ...repeated,
    ...(mapping ? [] : missingChoices(read.columns, row, table)),
    ...(mapping ? [] : strangeTable(read.columns, row, table, ids)),
  ]
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: { index, row, columns: read.columns } }
}

/** Where another table that holds the same kind of answers has its headings: of ids, and at least half of the others known. */
export function holdsAnswers(
  table: Pick<SourceTable, 'rows'>,
  columns: AnswerColumns,
  mapping: Mapping | undefined,
): number | undefined {
  const index = headerIndex(table, columns, mapping)
  const headings = (table.rows[index]?.cells ?? []).map(textOf).filter((text) => text !== '')
  // A list of questions has their ids, labels and texts beside each other: one question a row.
  const known = new Set(headings.flatMap((heading) => knownId(heading, columns, mapping) ?? []))
  const hasIds = mapping
    ? headings.some((heading) => isIdHeading(heading, mapping))
    : headings.some((heading) => idHeadings.includes(comparable(heading))) || known.size > 1
  return hasIds && known.size > 0 && known.size * 2 >= headings.length - 1 ? index : undefined
}

/** The id of what a heading names; undefined where it names nothing known. */
function knownId(
  heading: string,
  columns: AnswerColumns,
  mapping: Mapping | undefined,
): string | undefined {
  if (heading === '') return undefined
  if (mapping && namesIn(mapping).has(comparable(heading))) return comparable(heading)
  const column = columnNamed(heading, columns)
  return typeof column === 'object' && 'kind' in column ? idOf(column) : undefined
}

/** The first row with the heading of ids, or with a heading that is known after its first cell; otherwise the first row. */
function headerIndex(
  { rows }: Pick<SourceTable, 'rows'>,
  columns: AnswerColumns,
  mapping: Mapping | undefined,
): number {
  const top = rows.slice(0, mostTitleRows)
  const found = top.findIndex(
    ({ cells }) =>
      idHeadings.includes(comparable(textOf(cells[0]))) ||
      hasRowNumbers({ cells }) ||
      (mapping && cells.some((cell) => namesIn(mapping).has(comparable(textOf(cell))))) ||
      cells.slice(1, 500).some((cell) => knownId(textOf(cell), columns, mapping) !== undefined),
  )
  return Math.max(found, 0)
}

function namedColumns(
  row: SourceRow,
  table: SourceTable,
  columns: AnswerColumns,
  suggest: Suggest,
  ids: IdsOfRows | undefined,
): { columns: Column[]; issues: Issue[] } {
  const issues: Issue[] = []
  const idAt = ids === 'numbered' ? -1 : idPlace(row, ids)
  const ours = row.cells.findIndex((cell) => idHeadings.includes(comparable(textOf(cell))))
  if (ids === 'numbered' && ours >= 0)
    issues.push({
      code: 'wrong-form',
      ...placeOf(table, row.line, ours, textOf(row.cells[ours])),
      found: describeFound(textOf(row.cells[ours])),
      expected: 'a file without ids, where rows are to be numbered',
    })
  const hasOurIds = idAt >= 0 || ours >= 0
  const read = row.cells.map((cell, i): Column => {
    if (i === idAt) return { kind: 'id' }
    if (i === 0 && hasRowNumbers(row)) return { kind: 'ignored', counted: true }
    const heading = textOf(cell)
    const place = placeOf(table, row.line, i, heading)
    const found = typeof cell === 'string' ? describeFound(heading) : cell.found
    const column = columnNamed(heading, columns)
    // A column without a heading may be empty; a value in it is a fault of its row.
    if (isBlank(cell)) return { kind: 'ignored' }
    if (typeof column === 'object' && 'kind' in column) return column
    if (i === ours) return { kind: 'ignored' }
    if (column === 'unknown' && (isOfTool(heading) || (!hasOurIds && ids !== 'numbered')))
      return { kind: 'ignored', ofTool: true }
    if (column === 'ambiguous')
      issues.push({
        code: 'unknown-question',
        ...place,
        found,
        expected: 'the id of a question: several have this label',
      })
    else if (column === 'unknown')
      issues.push({
        code: 'unknown-question',
        ...place,
        found,
        expected: suggest(heading, columnIds(columns)),
      })
    else issues.push({ ...column, ...place, found })
    return { kind: 'ignored' }
  })
  return { columns: read, issues }
}

/** The place of the ids: under the heading that is named, otherwise under one of ours. A column is never taken for it by guess. */
function idPlace(
  { cells }: Pick<SourceRow, 'cells'>,
  ids: { heading: string } | undefined,
): number {
  const names = ids ? [comparable(ids.heading)] : idHeadings
  return cells.findIndex((cell) => names.includes(comparable(textOf(cell))))
}

/** Whether row numbers without a heading stand before the ids, as R and pandas write them. */
function hasRowNumbers({ cells }: Pick<SourceRow, 'cells'>): boolean {
  return isBlank(cells[0]) && idHeadings.includes(comparable(textOf(cells[1])))
}

/** A table in which no column is named as that of the ids, or that has nothing else we know and names no ids as ours. */
function strangeTable(
  columns: readonly Column[],
  row: SourceRow,
  table: SourceTable,
  ids: IdsOfRows | undefined,
): Issue[] {
  const isKnown = columns.some((column) => idOf(column) !== undefined)
  const hasIds = columns.some(({ kind }) => kind === 'id')
  if (ids === 'numbered' ? isKnown : hasIds && (ids === undefined || isKnown)) return []
  const first = textOf(row.cells[0])
  const headings = row.cells.map(textOf).filter((heading) => heading !== '')
  const place = placeOf(table, row.line, 0, first)
  if (!isKnown)
    return [
      {
        code: 'missing-column',
        ...place,
        found: describeFound(first),
        expected: `${idHeadings.join(' or ')}, then the ids of questions`,
      },
    ]
  return [
    {
      code: 'missing-column',
      ...place,
      found: `the headings ${headings.slice(0, 12).map(describeFound).join(', ')}`.slice(0, 300),
      expected: ids
        ? `the column of the ids, ${describeFound(ids === 'numbered' ? '' : ids.heading)}`
        : `the column of the ids under ${idHeadings.join(' or ')}, or which one it is: none is taken for it by guess`,
    },
  ]
}

function repeatedColumn(
  column: Column,
  index: number,
  columns: readonly Column[],
  row: SourceRow,
  table: SourceTable,
): Issue[] {
  const key = keyOf(column)
  if (key === undefined || columns.findIndex((one) => keyOf(one) === key) === index) return []
  const heading = textOf(row.cells[index])
  return [
    {
      code: 'duplicate-id',
      ...placeOf(table, row.line, index, heading),
      found: describeFound(heading),
      expected: 'each column once',
    },
  ]
}
