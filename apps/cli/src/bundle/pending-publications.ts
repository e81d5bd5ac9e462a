import { canReadBack } from '@inspectorate/provenance'
import type { AnyExporter, Views } from '@inspectorate/publication'
import { renderView } from '@inspectorate/publication/exporter'
import { exporterOptions } from '../formats/exporter-options.js'
import { formatsHere, loadExporters } from '../formats/exporters.js'
import type { PendingBundleFile } from './write-bundle.js'

/** The publications of an inspection as bundles hold them. */
export interface PendingPublications {
  readonly files: readonly PendingBundleFile[]
  /** Formats that nothing reads back, so that they cannot be sealed. */
  readonly unread: readonly string[]
}

/** An inspection in every format that can be written here and read back: ours, and those of others. */
export async function pendingPublications(
  views: Views,
  others: readonly AnyExporter[],
): Promise<PendingPublications> {
  const { formats } = await formatsHere()
  const { list } = await loadExporters(formats, others)
  const settings = await exporterOptions(list, {})
  const { id: name } = views.report.meta
  return {
    files: list.filter(canReadBack).map((exporter) => ({
      name: `${name}${exporter.extension}`,
      format: exporter.id,
      mediaType: exporter.mediaType,
      ...(exporter.readFigures && { readFigures: exporter.readFigures }),
      bytes: () => renderView(exporter, views, settings.get(exporter.id)),
    })),
    unread: list.filter((exporter) => !canReadBack(exporter)).map(({ id }) => id),
  }
}
