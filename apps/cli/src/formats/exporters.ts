import { ownEntry } from '@inspectorate/core'
import { exporterSet, type ExporterSet, type AnyExporter } from '@inspectorate/publication'

/** Our exporters by id, each loaded only when it is asked for. */
const loaders: Readonly<Record<string, () => Promise<AnyExporter>>> = {
  docx: async () => (await import('@inspectorate/exporter-docx')).docxExporter(),
  xlsx: async () => (await import('@inspectorate/exporter-xlsx')).xlsxExporter(),
  html: async () => (await import('@inspectorate/exporter-html')).htmlExporter(),
  ods: async () => (await import('@inspectorate/exporter-ods')).odsExporter(),
  pdf: async () => {
    const { pdfExporter, preparePdf } = await import('@inspectorate/exporter-pdf')
    // While the inspection is read and rated.
    await preparePdf()
    return pdfExporter()
  },
  csv: async () => (await import('@inspectorate/exporter-csv')).csvExporter(),
  json: async () => (await import('@inspectorate/exporter-json')).jsonExporter(),
}

export const formats: readonly string[] = Object.keys(loaders)

/** Those that are written when none is asked for. */
export const usualFormats: readonly string[] = ['docx', 'xlsx', 'html', 'json']

/** The formats that can be written here, and why the others cannot: PDF needs native code. */
export async function formatsHere(): Promise<{
  readonly formats: readonly string[]
  readonly without: readonly string[]
}> {
  const { pdfCompilerFault } = await import('@inspectorate/exporter-pdf')
  const fault = pdfCompilerFault()
  return fault === null
    ? { formats, without: [] }
    : { formats: formats.filter((id) => id !== 'pdf'), without: [fault] }
}

/** The exporters of these formats, with one of a third party when given. */
export async function loadExporters(
  ids: readonly string[],
  others: readonly AnyExporter[],
): Promise<ExporterSet> {
  const ours = await Promise.all(ids.flatMap((id) => ownEntry(loaders, id)?.() ?? []))
  return exporterSet([...ours, ...others])
}
