import type { RenderContext, WorkbookView } from '@inspectorate/publication'
import { bytesOf } from '@inspectorate/publication/exporter'
import { csvExporter, type CsvOptions } from '../src/index.js'

/** The bytes of the exported workbook. */
export function exported(
  view: WorkbookView,
  options: Partial<CsvOptions> = {},
  context: RenderContext = {},
): Promise<Uint8Array> {
  const exporter = csvExporter()
  return bytesOf(exporter.render(view, exporter.options.parse(options), context))
}
