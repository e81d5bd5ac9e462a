import { match } from 'ts-pattern'
import type { AnyExporter } from './exporter-set.js'
import type { RenderContext, Views } from './exporter.js'

/** The bytes of a publication, chunk by chunk, from the view its exporter takes. */
export function renderView(
  exporter: AnyExporter,
  views: Views,
  options: unknown = exporter.options.parse({}),
  context: RenderContext = {},
): AsyncIterable<Uint8Array> {
  return match(exporter)
    .with({ view: 'report' }, (one) => one.render(views.report, options, context))
    .with({ view: 'workbook' }, (one) => one.render(views.workbook, options, context))
    .with({ view: 'record' }, (one) => one.render(views.record, options, context))
    .exhaustive()
}
