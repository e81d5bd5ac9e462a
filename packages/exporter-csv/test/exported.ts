import type { RenderContext, WorkbookView } from '@inspectorate/publication'
import { csvExporter, type CsvOptions } from '../src/index.js'

/** The bytes of the exported workbook. */
export async function exported(
  view: WorkbookView,
  options: Partial<CsvOptions> = {},
  context: RenderContext = {},
): Promise<Uint8Array> {
  const exporter = csvExporter()
  const chunks: Uint8Array[] = []
  for await (const chunk of exporter.render(view, exporter.options.parse(options), context))
    chunks.push(chunk)
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
