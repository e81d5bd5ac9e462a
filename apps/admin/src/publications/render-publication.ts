import { createHash } from 'node:crypto'
import { parsedOrThrow, type Framework, type Inspection } from '@inspectorate/core'
import {
  manifestName,
  manifestOf,
  manifestText,
  readBack,
  type HashedFile,
} from '@inspectorate/provenance'
import {
  buildViews,
  type AnyExporter,
  type ReportView,
  type Views,
} from '@inspectorate/publication'
import { match } from 'ts-pattern'
import { rulesHash } from '../framework/rules-hash.js'
import { rated } from '../inspection/rated.js'
import { software } from '../process/software.js'
import { loadExporters } from './exporters.js'

/** A file of a publication. */
export interface PublicationFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** The files do not carry the same figures, or one cannot be read back. */
export class Unsealed extends Error {}

/**
 * Renders every format of an inspection under its framework, reads each back, and seals them with a manifest; `onFile`
 * hears how many files are finished. Throws `Unsealed` when the files do not agree.
 */
export async function renderPublication(
  inspection: Inspection,
  framework: Framework,
  onFile: (done: number) => Promise<void>,
): Promise<PublicationFile[]> {
  const views = parsedOrThrow(buildViews(rated(framework, inspection), { cases: false }))
  const files: HashedFile[] = []
  for (const exporter of (await loadExporters()).list) {
    const chunks: Uint8Array[] = []
    for await (const chunk of rendered(exporter, views)) chunks.push(chunk)
    const { extension, id: format, mediaType } = exporter
    const bytes = Buffer.concat(chunks)
    const name = `${inspection.id}${extension}`
    files.push({ name, format, mediaType, bytes, sha256: sha256(bytes) })
    await onFile(files.length)
  }
  return [...files, await sealOf(framework, views.report, files)].map(
    ({ name, mediaType, bytes, sha256 }) => ({ name, mediaType, bytes, sha256 }),
  )
}

async function sealOf(framework: Framework, report: ReportView, files: readonly HashedFile[]) {
  const read = await readBack(files, [framework])
  if (!read.ok || read.value.disagreements.length > 0) throw new Unsealed('the files do not agree')
  const { edition, file } = framework
  const sealed = { edition, rulesSha256: rulesHash(file) }
  const manifest = manifestOf(report, sealed, software(), files, read.value.figures)
  const bytes = Buffer.from(manifestText(manifest))
  return { name: manifestName, mediaType: 'application/json', bytes, sha256: sha256(bytes) }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function rendered(exporter: AnyExporter, views: Views): AsyncIterable<Uint8Array> {
  const options = exporter.options.parse({})
  return match(exporter)
    .with({ view: 'report' }, (one) => one.render(views.report, options, {}))
    .with({ view: 'workbook' }, (one) => one.render(views.workbook, options, {}))
    .with({ view: 'record' }, (one) => one.render(views.record, options, {}))
    .exhaustive()
}
