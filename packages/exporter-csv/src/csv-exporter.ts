import { checkWorkbook, stopIfAborted } from '@inspectorate/publication/exporter'
import { streamedZip } from '@inspectorate/office'
import type { Exporter, RenderContext, WorkbookView } from '@inspectorate/publication'
import * as z from 'zod'
import { checkTables } from './check-tables.js'
import { csvRecords } from './csv-records.js'
import { csvwMetadata, fileName } from './csvw-metadata.js'
import { readmeText } from './readme-text.js'

const OptionsSchema = z.strictObject({})

export type CsvOptions = z.infer<typeof OptionsSchema>

/** Characters that are compressed and handed over together. */
const piece = 64_000

/**
 * Renders the workbook view as a zip of CSV files, one a table, with W3C metadata that says what
 * their columns hold.
 *
 * @example
 * const bytes = csvExporter().render(view, {}, {})
 */
export function csvExporter(): Exporter<'workbook', CsvOptions> {
  return {
    id: 'csv',
    view: 'workbook',
    mediaType: 'application/zip',
    extension: '.zip',
    options: OptionsSchema,
    render,
  }
}

async function* render(
  view: WorkbookView,
  _options: CsvOptions,
  context: RenderContext,
): AsyncGenerator<Uint8Array> {
  stopIfAborted(context, 'csv')
  checkWorkbook(view)
  checkTables(view)
  const finished: Uint8Array[] = []
  const zip = streamedZip((chunk) => finished.push(chunk))
  const about = { 'README.txt': readmeText(view), 'csv-metadata.json': csvwMetadata(view) }
  for (const [name, text] of Object.entries(about)) {
    const file = zip.open(name)
    file.push(text)
    file.close()
  }
  for (const [index, sheet] of view.sheets.entries()) {
    for (const table of sheet.tables) {
      const file = zip.open(fileName(table))
      let waiting = ''
      for await (const record of csvRecords(table)) {
        stopIfAborted(context, 'csv')
        waiting += record
        if (waiting.length < piece) continue
        file.push(waiting)
        waiting = ''
        yield* finished.splice(0)
      }
      file.push(waiting)
      file.close()
    }
    context.onProgress?.(index + 1, view.sheets.length)
  }
  stopIfAborted(context, 'csv')
  zip.end()
  yield* finished.splice(0)
}
