import { describeFound, parseJson, type Issue, type Parsed } from '@inspectorate/core'
import { resultsIn } from './results-in.js'
import { isObject, objectsOf, type Json, type JsonObject } from './json-value.js'
import { textOf, type SourceCell, type SourceRow, type SourceTable } from './source-table.js'
import { tableLimits } from './table-limits.js'
import { tidyText } from './tidy-text.js'

/**
 * The results of a form as a table: a row for each object of a list, a column for each value in it, named by the names
 * on the way to it (`care/safe`). Values of a list stand in one cell with semicolons between them. `lists` name the lists of
 * objects of which each is a row of its own, with what stands beside it.
 */
export function readJsonTable(
  text: string,
  file: string,
  lists: readonly string[] = [],
): Parsed<SourceTable> {
  const parsed = parseJson(jsonOfLines(text) ?? text)
  if (!parsed.ok) return { ok: false, issues: parsed.issues.map((one) => ({ ...one, file })) }
  const fault = (found: string, expected: string, code: Issue['code'] = 'wrong-form') => ({
    ok: false as const,
    issues: [{ code, path: [], file, found, expected }],
  })
  const results = resultsIn(parsed.value as Json)
  if (!results)
    return fault(describeFound(parsed.value), 'a list of results, each an object with its answers')
  const missing = lists.find((list) => !results.some((one) => listAt(one, list)))
  if (missing !== undefined)
    return fault(
      'results without it',
      `the list ${describeFound(missing)} of the mapping (“rows”)`,
      'missing-column',
    )
  const objects = results.flatMap((one) => rowsOf(one, lists))
  const headings: string[] = []
  const places = new Map<string, number>()
  const rows: SourceRow[] = []
  let cells = 0
  for (const object of objects) {
    const row: SourceCell[] = []
    for (const [heading, cell] of valuesOf(object)) {
      let at = places.get(heading)
      if (at === undefined) {
        at = headings.push(heading) - 1
        places.set(heading, at)
        if (at >= tableLimits.columns)
          return fault(`${headings.length} columns`, `at most ${tableLimits.columns}`, 'too-large')
      }
      while (row.length <= at) row.push('')
      row[at] = cell
    }
    cells += row.length
    rows.push({ line: rows.length + 1, cells: row })
    if (rows.length > tableLimits.rows || cells > tableLimits.cells)
      return fault('more rows', `at most ${tableLimits.rows}`, 'too-large')
  }
  const whole = rows.map(({ line, cells }): SourceRow => ({
    line,
    cells: [...cells, ...Array.from({ length: headings.length - cells.length }, () => '')],
  }))
  return { ok: true, value: { file, rows: [{ line: 0, cells: headings }, ...whole] } }
}

/**
 * JSON Lines, an object a line (jsonlines.org), as one list: each begins on the line that it has in the file, so that a fault
 * has its place. Null for anything else.
 */
export function jsonOfLines(text: string): string | null {
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  const full = lines.filter((line) => line.trim() !== '')
  if (full.length < 2 || !full.every((line) => /^\s*\{./.test(line))) return null
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return `[${lines.map((line, i) => (line.trim() === '' || i === last ? line : `${line},`)).join('\n')}]`
}

function listAt(object: JsonObject, list: string): readonly JsonObject[] | undefined {
  let value: Json | undefined = object
  for (const key of list.split('/'))
    value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return objectsOf(value)
}

/** The rows of a result: each object of its lists with what the result says beside them. */
function rowsOf(result: JsonObject, lists: readonly string[]): JsonObject[] {
  if (lists.length === 0) return [result]
  const heads = lists.map((list) => list.split('/')[0]!)
  const rest = Object.fromEntries(Object.entries(result).filter(([key]) => !heads.includes(key)))
  return lists.flatMap((list) => (listAt(result, list) ?? []).map((one) => ({ ...rest, ...one })))
}

const deepest = 12

function* valuesOf(
  object: JsonObject,
  before = '',
  depth = 0,
): Generator<[heading: string, cell: SourceCell], void, void> {
  for (const [key, value] of Object.entries(object)) {
    const heading = `${before}${key}`
    if (isObject(value)) {
      if (depth < deepest) yield* valuesOf(value, `${heading}/`, depth + 1)
    } else if (Array.isArray(value) && objectsOf(value)) {
      if (depth < deepest) yield* joined(objectsOf(value)!, `${heading}/`, depth + 1)
    } else yield [heading, cellOf(value as Exclude<Json, JsonObject>)]
  }
}

/** What each object of a list says under one name, with semicolons between. */
function* joined(
  objects: readonly JsonObject[],
  before: string,
  depth: number,
): Generator<[heading: string, cell: SourceCell], void, void> {
  const texts = new Map<string, SourceCell[]>()
  for (const one of objects)
    for (const [heading, cell] of valuesOf(one, before, depth))
      texts.set(heading, [...(texts.get(heading) ?? []), cell])
  for (const [heading, cells] of texts)
    yield [heading, cells.find((one) => typeof one !== 'string') ?? joinedTexts(cells)]
}

function cellOf(value: null | boolean | number | string | readonly Json[]): SourceCell {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'number')
    return Number.isInteger(value) && !Number.isSafeInteger(value)
      ? { found: 'a number of more digits than a number of JSON keeps' }
      : String(value)
  if (typeof value === 'string')
    return value.length > tableLimits.cellText
      ? { found: `a text of ${value.length} characters` }
      : tidyText(value)
  const cells = value.map((one) =>
    isObject(one) || Array.isArray(one) ? { found: 'a list in a list' } : cellOf(one as null),
  )
  return cells.find((one) => typeof one !== 'string') ?? joinedTexts(cells)
}

function joinedTexts(cells: readonly SourceCell[]): string {
  return cells
    .map(textOf)
    .filter((text) => text !== '')
    .join(';')
}
