import {
  describeFound,
  nearestTo,
  type Answer,
  type Case,
  type Characteristic,
  type Issue,
  type Parsed,
  type Question,
} from '@inspectorate/core'
import { CsvError, parse } from 'csv-parse/sync'

/** What the columns of a CSV file may be, beside its first: the id of the case or response. */
export interface AnswerColumns {
  readonly questions: readonly Question[]
  readonly characteristics: readonly Characteristic[]
}

const answerWords: Readonly<Record<string, Answer>> = {
  yes: 'yes',
  y: 'yes',
  no: 'no',
  n: 'no',
  na: 'na',
  'n/a': 'na',
  'not applicable': 'na',
}

/**
 * Cases or responses from CSV: a header row of column ids, then a row each. Blank cells are not
 * answered. Takes commas, semicolons or tabs, a byte order mark and quoted line breaks.
 */
export function readAnswersCsv(text: string, columns: AnswerColumns, file: string): Parsed<Case[]> {
  const rows = readRows(text, file)
  if (!rows.ok) return rows
  const [header, ...body] = rows.value
  if (!header || header.cells.length === 0)
    return {
      ok: false,
      issues: [
        {
          code: 'malformed-csv',
          path: [],
          file,
          line: 1,
          found: 'nothing',
          expected: 'a header row',
        },
      ],
    }
  const issues: Issue[] = []
  const kinds = header.cells.map((name, i) => columnKind(name, i, columns))
  header.cells.forEach((name, i) => {
    const at = { path: [], file, line: header.line, column: name }
    if (kinds[i] === 'unknown')
      issues.push({
        ...at,
        code: 'unknown-question',
        found: describeFound(name),
        expected: nearestTo(name, knownColumns(columns)),
      })
    if (header.cells.indexOf(name) !== i)
      issues.push({
        ...at,
        code: 'duplicate-id',
        found: describeFound(name),
        expected: 'each column once',
      })
  })
  if (issues.length > 0) return { ok: false, issues }
  const cases = body.map((row) => readCase(row, header.cells, kinds, file, issues))
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value: cases }
}

interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

type ColumnKind = 'id' | 'characteristic' | 'question' | 'unknown'

function readRows(text: string, file: string): Parsed<Row[]> {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
    }) as unknown as {
      info: { lines: number }
      record: string[]
    }[]
    return {
      ok: true,
      value: records.map(({ info, record }) => ({ line: info.lines, cells: record })),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    return {
      ok: false,
      issues: [
        {
          code: 'malformed-csv',
          path: [],
          file,
          line,
          found: error.message.slice(0, 120),
          expected: 'CSV with matching quotation marks',
        },
      ],
    }
  }
}

/** The delimiter that is most frequent in the header. */
function delimiterOf(text: string): string {
  const header = text.slice(0, 100_000).split(/\r?\n/, 1)[0] ?? ''
  const counted = [',', ';', '\t'].map((delimiter) => ({
    delimiter,
    count: header.split(delimiter).length,
  }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter
}

function columnKind(
  name: string,
  index: number,
  { questions, characteristics }: AnswerColumns,
): ColumnKind {
  if (index === 0) return 'id'
  if (characteristics.some(({ id }) => id === name)) return 'characteristic'
  return questions.some(({ id }) => id === name) ? 'question' : 'unknown'
}

function knownColumns({ questions, characteristics }: AnswerColumns): string[] {
  return [...characteristics.map(({ id }) => id), ...questions.map(({ id }) => id)]
}

function readCase(
  { line, cells }: Row,
  header: readonly string[],
  kinds: readonly ColumnKind[],
  file: string,
  issues: Issue[],
): Case {
  const characteristics: Record<string, string> = {}
  const answers: Record<string, Answer> = {}
  if (cells.length > header.length)
    issues.push({
      code: 'malformed-csv',
      path: [],
      file,
      line,
      found: `${cells.length} cells`,
      expected: `at most ${header.length}, as in the header`,
    })
  header.forEach((column, i) => {
    const cell = cells[i] ?? ''
    if (cell === '' || kinds[i] === 'id') return
    if (kinds[i] === 'characteristic') {
      characteristics[column] = cell
      return
    }
    const answer = Object.hasOwn(answerWords, cell.toLowerCase())
      ? answerWords[cell.toLowerCase()]
      : undefined
    if (answer) answers[column] = answer
    else
      issues.push({
        code: 'invalid-value',
        path: [],
        file,
        line,
        column,
        found: describeFound(cell),
        expected: 'yes, no, na or nothing',
      })
  })
  const id = cells[0] ?? ''
  if (id === '')
    issues.push({
      code: 'invalid-value',
      path: [],
      file,
      line,
      column: header[0] ?? '',
      found: 'nothing',
      expected: 'an id for the row',
    })
  return { id, characteristics, answers }
}
