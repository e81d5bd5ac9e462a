import type { AnyExporter, RenderContext, Views } from '@inspectorate/publication'

/** The bytes of a publication, from the view its exporter takes. */
export function renderView(
  exporter: AnyExporter,
  views: Views,
  options: unknown,
  context: RenderContext,
): AsyncIterable<Uint8Array> {
  switch (exporter.view) {
    case 'report':
      return exporter.render(views.report, options, context)
    case 'workbook':
      return exporter.render(views.workbook, options, context)
    case 'record':
      return exporter.render(views.record, options, context)
  }
}
