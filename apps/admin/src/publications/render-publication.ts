import { createHash } from 'node:crypto'
import { parsedOrThrow, type Framework, type Inspection } from '@inspectorate/core'
import { manifestName, manifestText, seal, type BundleFile } from '@inspectorate/provenance'
import { buildViews, linkWorkbook } from '@inspectorate/publication'
import { bytesOf, renderView } from '@inspectorate/publication/exporter'
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
  const { list } = await loadExporters()
  const built = parsedOrThrow(buildViews(rated(framework, inspection), { cases: false }))
  const views = linkWorkbook(built, list)
  const files: BundleFile[] = []
  for (const exporter of list) {
    const { extension, id: format, mediaType } = exporter
    const bytes = await bytesOf(renderView(exporter, views))
    files.push({ name: `${inspection.id}${extension}`, format, mediaType, bytes })
    await onFile(files.length)
  }
  const sealing = await seal(files, {
    report: views.report,
    framework,
    frameworks: [framework],
    software: software(),
    sha256,
  })
  if (!sealing.ok) throw new Unsealed('the files do not agree')
  const bytes = new TextEncoder().encode(manifestText(sealing.manifest))
  return [...files, { name: manifestName, mediaType: 'application/json', bytes }].map(
    ({ name, mediaType, bytes }) => ({ name, mediaType, bytes, sha256: sha256(bytes) }),
  )
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
