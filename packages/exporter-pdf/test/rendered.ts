import type { ReportView } from '@inspectorate/publication'
import { bytesOf } from '@inspectorate/publication/exporter'
import { fixtureReport } from '@inspectorate/testing'
import { pdfExporter } from '../src/pdf-exporter.js'

/** The PDF of a report. */
export function rendered(
  view: ReportView = fixtureReport,
  given: Record<string, unknown> = {},
): Promise<Uint8Array> {
  const exporter = pdfExporter()
  return bytesOf(exporter.render(view, exporter.options.parse(given), {}))
}
