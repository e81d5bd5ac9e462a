import { exporterSet, type ExporterSet } from '@inspectorate/publication'

/** The formats that every publication has. Their libraries are loaded when the first is made. */
export async function loadExporters(): Promise<ExporterSet> {
  const [docx, xlsx, html, json] = await Promise.all([
    import('@inspectorate/exporter-docx'),
    import('@inspectorate/exporter-xlsx'),
    import('@inspectorate/exporter-html'),
    import('@inspectorate/exporter-json'),
  ])
  return exporterSet([
    docx.docxExporter(),
    xlsx.xlsxExporter(),
    html.htmlExporter(),
    json.jsonExporter(),
  ])
}

/** How many files a publication has: one for each format, and their manifest. */
export const fileCount = 5
