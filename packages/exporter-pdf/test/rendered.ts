import type { ReportView } from '@inspectorate/publication'
import { fixtureReport } from '@inspectorate/testing'
import { pdfExporter } from '../src/pdf-exporter.js'

/** The PDF of a report. */
export async function rendered(
  view: ReportView = fixtureReport,
  given: Record<string, unknown> = {},
): Promise<Uint8Array> {
  const exporter = pdfExporter()
  const chunks: Uint8Array[] = []
  for await (const chunk of exporter.render(view, exporter.options.parse(given), {}))
    chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
