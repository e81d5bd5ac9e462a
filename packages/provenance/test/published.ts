import { parsedOrThrow } from '@inspectorate/core'
import { csvExporter } from '@inspectorate/exporter-csv'
import { docxExporter } from '@inspectorate/exporter-docx'
import { htmlExporter } from '@inspectorate/exporter-html'
import { jsonExporter } from '@inspectorate/exporter-json'
import { odsExporter } from '@inspectorate/exporter-ods'
import { pdfExporter } from '@inspectorate/exporter-pdf'
import { xlsxExporter } from '@inspectorate/exporter-xlsx'
import {
  buildViews,
  rateForPublication,
  type AnyExporter,
  type ReportView,
} from '@inspectorate/publication'
import { fixtureInspection } from '@inspectorate/exporter-conformance'

/** The views of the fixture inspection. */
export const views = parsedOrThrow(
  buildViews(rateForPublication(fixtureInspection()), { cases: true }),
)

const exporters = {
  docx: docxExporter(),
  html: htmlExporter(),
  xlsx: xlsxExporter(),
  ods: odsExporter(),
  csv: csvExporter(),
  pdf: pdfExporter(),
  json: jsonExporter(),
}

/** The fixture inspection in one format; with another report where one is given. */
export async function published(
  format: keyof typeof exporters,
  report: ReportView = views.report,
): Promise<Uint8Array> {
  const exporter: AnyExporter = exporters[format]
  const view = { ...views, report }[exporter.view]
  const chunks: Uint8Array[] = []
  for await (const chunk of exporter.render(view as never, exporter.options.parse({}), {}))
    chunks.push(chunk)
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer())
}
