import { exporterSet, type ExporterSet } from '@inspectorate/publication'

/** The formats that every publication has: all of ours, PDF where its compiler is installed. Loaded when the first is made. */
export async function loadExporters(): Promise<ExporterSet> {
  const [docx, xlsx, html, ods, csv, json, pdf] = await Promise.all([
    import('@inspectorate/exporter-docx'),
    import('@inspectorate/exporter-xlsx'),
    import('@inspectorate/exporter-html'),
    import('@inspectorate/exporter-ods'),
    import('@inspectorate/exporter-csv'),
    import('@inspectorate/exporter-json'),
    import('@inspectorate/exporter-pdf'),
  ])
  return exporterSet([
    docx.docxExporter(),
    xlsx.xlsxExporter(),
    html.htmlExporter(),
    ods.odsExporter(),
    csv.csvExporter(),
    json.jsonExporter(),
    ...(pdf.pdfCompilerFault() === null ? [pdf.pdfExporter()] : []),
  ])
}

/** How many files a publication has: one for each format, and their manifest. */
export async function countFiles(): Promise<number> {
  return (await loadExporters()).list.length + 1
}
