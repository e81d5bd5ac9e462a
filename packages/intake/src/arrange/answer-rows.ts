import { describeFound, type Issue, type Parsed } from '@inspectorate/core'
import type { Mapping } from '../mapping/mapping-schema.js'
import {
  isBlank,
  placeOf,
  textOf,
  type PlacedTable,
  type SourceCell,
  type SourceRow,
} from '../table/source-table.js'
import { comparable } from '../table/tidy-text.js'
import type { FlatTable } from './flat-table.js'

/**
 * A table with a row for each answer, as one with a row for each case: SafetyCulture and others write the question in one
 * column and what was answered in the next. Two answers to one question of a case are a fault.
 */
export function withRowsOfCases(
  { headings, rows, line }: FlatTable,
  { of, heading, answer }: NonNullable<Mapping['answerRows']>,
  table: PlacedTable,
): Parsed<FlatTable> {
  const placeIn = (name: string) =>
    headings.findIndex((one) => comparable(one) === comparable(name))
  const issues: Issue[] = []
  const columnsOf = (names: string | readonly string[]) =>
    [names].flat().flatMap((name) => {
      const at = placeIn(name)
      if (at >= 0) return [at]
      issues.push({
        code: 'missing-column',
        ...placeOf(table, line, 0),
        found: 'no such heading',
        expected: `the column ${describeFound(name)} of “answerRows”`,
      })
      return []
    })
  const [ids, questions, answers] = [columnsOf(of), columnsOf(heading), columnsOf(answer)]
  if (issues.length > 0) return { ok: false, issues }
  const asked: string[] = []
  const columnOf = new Map<string, number>()
  const cases = new Map<
    string,
    { line: number; cells: SourceCell[]; from: (Place | undefined)[] }
  >()
  for (const row of rows) {
    const id = ids.map((at) => textOf(row.cells[at])).join('-')
    const question = questions
      .map((at) => textOf(row.cells[at]))
      .filter(Boolean)
      .join(' / ')
    if (question === '') continue
    if (id === '') {
      if (answers.some((at) => !isBlank(row.cells[at])))
        issues.push({
          code: 'invalid-value',
          ...placeOf(table, row.line, ids[0]!, headings[ids[0]!]),
          found: 'nothing',
          expected: 'the case that is answered for',
        })
      continue
    }
    const at = answers.find((one) => !isBlank(row.cells[one])) ?? answers[0]!
    const name = comparable(question)
    let column = columnOf.get(name)
    if (column === undefined) {
      column = ids.length + asked.push(question) - 1
      columnOf.set(name, column)
    }
    let one = cases.get(id)
    if (!one) {
      one = {
        line: row.line,
        cells: ids.map((i) => row.cells[i] ?? ''),
        from: ids.map((i) => ({ line: row.line, column: i })),
      }
      cases.set(id, one)
    }
    const cell = row.cells[at] ?? ''
    const there = one.cells[column]
    if (there !== undefined && !isBlank(there) && !isBlank(cell) && there !== cell)
      issues.push({
        code: 'duplicate-id',
        ...placeOf(table, row.line, at, question),
        found: describeFound(textOf(cell)),
        expected: `one answer of ${describeFound(id)}: ${describeFound(textOf(there))} stands in row ${one.from[column]!.line}; “heading” may name a second column that tells the two apart`,
      })
    else if (isBlank(there)) {
      while (one.cells.length < column) one.cells.push('')
      one.cells[column] = cell
      one.from[column] = { line: row.line, column: at }
    }
  }
  if (issues.length > 0) return { ok: false, issues }
  const places = new Map([...cases.values()].map((one) => [one.line, one.from]))
  return {
    ok: true,
    value: {
      line,
      headings: [...ids.map((at) => headings[at]!), ...asked],
      rows: [...cases.values()].map(({ line: at, cells }): SourceRow => ({ line: at, cells })),
      from: (at, column) =>
        places.get(at)?.[column] ?? { line: at, column: ids[column] ?? ids[0]! },
    },
  }
}

interface Place {
  readonly line: number
  readonly column: number
}
