import { quotedText } from '@inspectorate/exporter-csv'
import {
  funnelRows,
  ratingsRows,
  releaseNotes,
  programmeMeta,
  type AboutProgramme,
  type Programme,
} from '@inspectorate/programme'
import type { WorkbookTable } from '@inspectorate/publication'
import type { PendingFile } from '../write/write-files.js'
import { catalogOf, csvwOf, dataPackageOf } from './open-metadata.js'
import { parquetTable } from './parquet-table.js'

/**
 * Ratings as open data: one stackable row a service and standard, as CSV and as Parquet, with the metadata that
 * programs read: CSVW beside the CSV, a Frictionless data package, and a DCAT catalogue.
 */
export function openData(programme: Programme, about: AboutProgramme): PendingFile[] {
  const ratings = ratingsRows(programme)
  const { columns } = ratings
  const meta = programmeMeta(about, programme)
  const numeric = new Set(['score', 'out_of'])
  const csv = `${about.id}-ratings.csv`
  const parquet = `${about.id}-ratings.parquet`
  const notes = releaseNotes(programme, about)
  const dataset = {
    title: `${meta.title}: ratings`,
    description: `One row a service and standard, with its present and previous rating. ${notes.next}`,
  }
  const schema = columns.map(({ key, header }) => ({
    key,
    header,
    type: numeric.has(key) ? ('number' as const) : ('string' as const),
  }))
  return [
    { name: csv, bytes: () => csvBytes(ratings) },
    file(`${csv}-metadata.json`, json(csvwOf(csv, { ...dataset, notes, meta, schema }))),
    { name: parquet, bytes: () => parquetBytes(ratings) },
    {
      name: `${about.id}-questions.parquet`,
      bytes: () => parquetBytes(funnelRows(programme)),
    },
    file('datapackage.json', json(dataPackageOf(csv, { ...dataset, notes, meta, schema }))),
    file(
      'catalog.jsonld',
      json(
        catalogOf({ ...dataset, notes, meta, schema }, [
          [csv, 'text/csv'],
          [parquet, 'application/vnd.apache.parquet'],
        ]),
      ),
    ),
  ]
}

async function* csvBytes({ columns, rows }: WorkbookTable): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  let text = `${columns.map(({ key }) => key).join(',')}\r\n`
  for await (const row of rows) {
    text += csvRow(row.map(plain))
    if (text.length < piece) continue
    yield encoder.encode(text)
    text = ''
  }
  yield encoder.encode(text)
}

/** Characters that are written together. */
const piece = 1 << 16

async function* parquetBytes({ columns, rows }: WorkbookTable): AsyncIterable<Uint8Array> {
  const table = parquetTable(
    columns.map(({ key, type }) => ({
      name: key,
      type: type === 'text' ? 'STRING' : 'DOUBLE',
      isOptional: true,
    })),
  )
  for (const row of rows as readonly (readonly unknown[])[]) table.add(row.map(plain))
  yield table.finish()
}

function file(name: string, text: string): PendingFile {
  return {
    name,
    async *bytes() {
      yield new TextEncoder().encode(text)
    },
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** A value, or null where there is none. */
function plain(cell: unknown): string | number | null {
  if (typeof cell === 'string' || typeof cell === 'number') return cell
  if (typeof cell === 'object' && cell !== null && 'href' in cell) return String(cell.href)
  return null
}

function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvField).join(',')}\r\n`
}

function csvField(value: string | number | null): string {
  if (value === null) return ''
  return typeof value === 'number' ? String(value) : quotedText(value)
}
