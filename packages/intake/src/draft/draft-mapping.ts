import type { Issue, Parsed } from '@inspectorate/core'
import { arrange } from '../arrange/arrange.js'
import { chooseTables } from '../arrange/choose-tables.js'
import { namedTable } from '../arrange/named-columns.js'
import type { AnswerColumns } from '../columns/answer-columns.js'
import { MappingSchema, type Mapping } from '../mapping/mapping-schema.js'
import { isBlank, textOf, type SourceTable } from '../table/source-table.js'
import { readTables } from '../workbook/read-table.js'
import { draftColumns, isMeant } from './draft-columns.js'
import { draftIds } from './draft-ids.js'
import { draftMeanings } from './draft-meanings.js'
import { draftOnly } from './draft-only.js'
import type { DraftLine, DraftPart } from './draft-part.js'
import { draftShape, type DraftShape } from './draft-shape.js'
import { footRows } from './foot-rows.js'
import { guessingMeanings } from './guess-meaning.js'

/** A mapping to be corrected: what is unsure stands in its `unsure`, and nothing is imported before that is gone. */
export interface DraftedMapping {
  readonly mapping: Mapping
  readonly lines: readonly DraftLine[]
}

/** What a person says of a file whose mapping is proposed. */
interface DraftOptions {
  readonly encoding?: string | undefined
  /** The sheet to read, of a workbook that has several. */
  readonly sheet?: string | undefined
}

/**
 * Proposes how a file of another tool is to be read: where its headings are, which column holds the ids, which question each
 * column answers and what its codes mean. Guesses are told apart from what is certain.
 */
export function draftMapping(
  bytes: Uint8Array,
  file: string,
  columns: AnswerColumns,
  sheets: readonly string[],
  { encoding, sheet }: DraftOptions = {},
): Parsed<DraftedMapping> {
  const first = readTables(bytes, file, { encoding })
  if (!first.ok) return first
  const named = sheet === undefined ? undefined : namedSheet(first.value, sheet)
  if (named && !named.ok) return named
  const guess = guessingMeanings(columns)
  const shape = draftShape(first.value, sheets, (names) => isMeant(guess(names)), named?.value[0])
  const tables =
    shape.rows === undefined
      ? first
      : readTables(bytes, file, { encoding, lists: [shape.rows].flat() })
  if (!tables.ok) return tables
  const { at: _, ...arranged } = shape
  const start = { format: 'inspectorate/mapping', version: 1, ignore: 'others' }
  const shaped = MappingSchema.parse({
    ...start,
    ...arranged,
    ...(encoding && { encoding }),
    number: true,
  })
  const table = arrange(tables.value, shaped, sheets)
  if (!table.ok) return table
  if (table.value.rows.slice(1).every(({ cells }) => cells.every(isBlank)))
    return fault(table.value, {
      code: 'invalid-value',
      found: 'no row that is filled in',
      expected: 'some rows of answers: what they hold says what the columns mean',
    })
  return { ok: true, value: draftOf(table.value, tables.value, columns, shape, encoding, guess) }
}

/** The sheet that a person named; a file by itself has none to be named. */
function namedSheet(tables: readonly SourceTable[], sheet: string): Parsed<readonly SourceTable[]> {
  const chosen = chooseTables(tables, sheet, [], () => false)
  const [table] = tables
  return chosen.ok && tables.length === 1 && table && table.sheet === undefined
    ? fault(table, {
        code: 'missing-sheet',
        found: 'a file without sheets',
        expected: 'a workbook',
      })
    : chosen
}

function fault(
  { file, sheet }: SourceTable,
  issue: Pick<Issue, 'code' | 'found' | 'expected'>,
): { ok: false; issues: Issue[] } {
  return {
    ok: false,
    issues: [{ ...issue, path: [], file, ...(sheet !== undefined && { sheet }) }],
  }
}

function draftOf(
  table: SourceTable,
  sources: readonly SourceTable[],
  columns: AnswerColumns,
  shape: DraftShape,
  encoding: string | undefined,
  guess: ReturnType<typeof guessingMeanings>,
): DraftedMapping {
  const { names, rows } = namesAndRows(table, sources, shape)
  const foot = footRows(rows, names)
  const body = rows.filter((row) => !foot.rows.has(row))
  const list = draftColumns(names, body, guess)
  const { column: id, ...ids } = draftIds(names, list)
  const only = draftOnly(list, names, id, { foot, body })
  const filtered = Object.keys((only.mapping['only'] as object | undefined) ?? {})
  const parts: readonly DraftPart[] = [
    arranged(shape, encoding),
    ids,
    only,
    draftMeanings(list, columns, id, filtered),
  ]
  const unsure = Object.assign({}, ...parts.map((part) => part.unsure)) as Record<string, string>
  const mapping: unknown = Object.assign(
    { format: 'inspectorate/mapping', version: 1 },
    ...parts.map((part) => part.mapping),
    { ignore: 'others' },
    Object.keys(unsure).length > 0 && { unsure },
  )
  // Parsed for its shape only: what is unsure may not be lawful yet.
  return { mapping: mapping as Mapping, lines: parts.flatMap((part) => part.lines) }
}

/** How the file is arranged. */
function arranged(shape: DraftShape, encoding: string | undefined): DraftPart {
  const { at: _, ...mapping } = shape
  return {
    mapping: { ...(encoding && { encoding }), ...mapping },
    unsure: {},
    lines:
      shape.headings === undefined
        ? []
        : [
            {
              heading: '(file)',
              meaning: `${shape.headings} rows of headings`,
              sure: 'likely',
              because: 'the rows under them look otherwise',
            },
          ],
  }
}

/** The headings and rows as they are read: of several sheets or a row an answer as they were arranged. */
function namesAndRows(table: SourceTable, sources: readonly SourceTable[], shape: DraftShape) {
  if (shape.answerRows !== undefined || shape.parent !== undefined || Array.isArray(shape.sheet))
    return {
      names: (table.rows[0]?.cells ?? []).map((cell) => [textOf(cell)]),
      rows: table.rows.slice(1),
    }
  const source =
    sources.find(({ file, sheet }) => file === table.file && sheet === table.sheet) ?? table
  return namedTable(source.rows.slice(shape.at), { headings: shape.headings ?? 1 }, new Set())
}
