import { canReadBack } from '@inspectorate/provenance'
import { linkWorkbook, type AnyExporter, type Views } from '@inspectorate/publication'
import { renderView } from '@inspectorate/publication/exporter'
import { exporterOptions, templateIn } from '../formats/exporter-options.js'
import { formatsHere, loadExporters } from '../formats/exporters.js'
import { madeWith, type PublicationFlags } from './made-with.js'
import type { PendingBundleFile } from './write-bundle.js'

/** The publications of an inspection as bundles hold them. */
export interface PendingPublications {
  readonly files: readonly PendingBundleFile[]
  /** Formats that nothing reads back, so that they cannot be sealed. */
  readonly unread: readonly string[]
  /** The template that was read. */
  readonly template: Uint8Array | undefined
}

/** An inspection in every format that can be written here and read back: ours, and those of others. */
export async function pendingPublications(
  views: Views,
  others: readonly AnyExporter[],
  flags: PublicationFlags = {},
): Promise<PendingPublications> {
  const { formats } = await formatsHere()
  const { list } = await loadExporters(formats, others)
  const linked = linkWorkbook(views, list.filter(canReadBack))
  const settings = await exporterOptions(list, flags)
  const { id: name } = views.report.meta
  return {
    files: list.filter(canReadBack).map((exporter) => {
      const options = settings.get(exporter.id)
      const given = madeWith(flags, options as object)
      return {
        name: `${name}${exporter.extension}`,
        format: exporter.id,
        mediaType: exporter.mediaType,
        ...(exporter.readFigures && { readFigures: exporter.readFigures }),
        ...(given && { madeWith: given }),
        bytes: () => renderView(exporter, linked, options),
      }
    }),
    unread: list.filter((exporter) => !canReadBack(exporter)).map(({ id }) => id),
    template: templateIn(settings),
  }
}
