import { createHash } from 'node:crypto'
import { parsedOrThrow, type Inspection } from '@inspectorate/core'
import { buildViews, type AnyExporter, type Views } from '@inspectorate/publication'
import { match } from 'ts-pattern'
import { rated } from '../inspections/rated.js'
import { loadExporters } from './exporters.js'

/** A file of a publication. */
export interface PublicationFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Renders every format of an inspection; `onFile` hears how many are finished. */
export async function renderPublication(
  inspection: Inspection,
  onFile: (done: number) => Promise<void>,
): Promise<PublicationFile[]> {
  const views = parsedOrThrow(buildViews(rated(inspection), { cases: false }))
  const files: PublicationFile[] = []
  for (const exporter of (await loadExporters()).list) {
    const chunks: Uint8Array[] = []
    for await (const chunk of rendered(exporter, views)) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    files.push({
      name: `${inspection.id}${exporter.extension}`,
      mediaType: exporter.mediaType,
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    await onFile(files.length)
  }
  return files
}

function rendered(exporter: AnyExporter, views: Views): AsyncIterable<Uint8Array> {
  const options = exporter.options.parse({})
  return match(exporter)
    .with({ view: 'report' }, (one) => one.render(views.report, options, {}))
    .with({ view: 'workbook' }, (one) => one.render(views.workbook, options, {}))
    .with({ view: 'record' }, (one) => one.render(views.record, options, {}))
    .exhaustive()
}
