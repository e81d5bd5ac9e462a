import type { Views } from '@inspectorate/publication'
import { exporterOptions } from '../formats/exporter-options.js'
import { formatsHere, loadExporters } from '../formats/exporters.js'
import { renderView } from '../formats/render-view.js'
import type { PendingBundleFile } from './write-bundle.js'

/** Every publication of an inspection in every one of our formats that can be written here, as bundles hold them. */
export async function pendingPublications(views: Views): Promise<PendingBundleFile[]> {
  const { formats } = await formatsHere()
  const exporters = await loadExporters(formats, [])
  const settings = await exporterOptions(exporters.list, {})
  return exporters.list.map((exporter) => ({
    name: `${views.report.meta.id}${exporter.extension}`,
    format: exporter.id,
    mediaType: exporter.mediaType,
    bytes: () => renderView(exporter, views, settings.get(exporter.id), {}),
  }))
}
