import type { RenderContext, WorkbookView } from '@inspectorate/publication'
import { bytesOf } from '@inspectorate/publication/exporter'
import { odsExporter, type OdsOptions } from '../src/index.js'

/** The bytes of the exported workbook. */
export function exported(
  view: WorkbookView,
  options: Partial<OdsOptions> = {},
  context: RenderContext = {},
): Promise<Uint8Array> {
  const exporter = odsExporter()
  return bytesOf(exporter.render(view, exporter.options.parse(options), context))
}
