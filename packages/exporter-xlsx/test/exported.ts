import type { RenderContext, WorkbookView } from '@inspectorate/publication'
import { bytesOf } from '@inspectorate/publication/exporter'
import { xlsxExporter, type XlsxOptions } from '../src/index.js'

/** The bytes of the exported workbook. */
export function exported(
  view: WorkbookView,
  options: Partial<XlsxOptions> = {},
  context: RenderContext = {},
): Promise<Uint8Array> {
  const exporter = xlsxExporter()
  return bytesOf(exporter.render(view, exporter.options.parse(options), context))
}
