import { extname } from 'node:path'

interface MediaType {
  readonly type: string
  /** Whether browsers show it; other files are saved. */
  readonly isShown: boolean
}

const shown = (type: string): MediaType => ({ type, isShown: true })
const saved = (type: string): MediaType => ({ type, isShown: false })

const types: Readonly<Record<string, MediaType>> = {
  '.html': shown('text/html; charset=utf-8'),
  '.pdf': shown('application/pdf'),
  '.json': shown('application/json'),
  '.jsonld': shown('application/ld+json'),
  '.csv': saved('text/csv; charset=utf-8; header=present'),
  '.zip': saved('application/zip'),
  '.parquet': saved('application/vnd.apache.parquet'),
  '.docx': saved('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  '.xlsx': saved('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  '.ods': saved('application/vnd.oasis.opendocument.spreadsheet'),
}

/** The media type of a file, by its name. CSV on the Web names that of its metadata. */
export function mediaTypeOf(name: string): MediaType {
  if (name.endsWith('.csv-metadata.json')) return shown('application/csvm+json')
  return types[extname(name)] ?? saved('application/octet-stream')
}
