import { frameworks } from '@inspectorate/frameworks'
import { manifestFormat, type Manifest } from '@inspectorate/provenance'
import type { Views } from '@inspectorate/publication'
import { manifestEntry, type BundleFile } from '../bundle/bundle-file.js'
import { pendingPublications } from '../bundle/pending-publications.js'
import { readBack, type ReadBack } from '../bundle/read-back.js'
import { software } from '../bundle/software.js'
import { writeBundle } from '../bundle/write-bundle.js'
import { exitCodes } from '../exit-codes.js'
import { exportFault } from '../export-fault.js'
import type { Output } from '../print/output.js'
import { wordDisagreement } from '../print/word-disagreement.js'
import { readViews } from '../read/read-views.js'

/** `publish FILE --out DIR`: a sealed bundle of all publications, once their figures agree. */
export async function publishCommand(
  file: string,
  { out }: { out: string },
  output: Output,
): Promise<number> {
  const views = await readViews(file, { cases: false }, output)
  const { id, published } = views.report.meta
  let found: ReadBack | undefined
  const folder = await writeBundle(
    out,
    `${id}-${published}`,
    await pendingPublications(views),
    (files) => {
      found = readBack(files)
      return found.disagreements.length > 0 ? null : manifestOf(views, files, found.figures)
    },
  ).catch((error: unknown) => {
    throw exportFault(out, error)
  })
  if (folder === null) {
    for (const one of found?.disagreements ?? []) output.err(wordDisagreement(one))
    output.err('Not published: the files do not print the same figures.')
    return exitCodes.unusable
  }
  output.out(`${folder}: ${found?.figures} figures, the same in every file`)
  return exitCodes.done
}

function manifestOf(
  { report: { meta } }: Views,
  files: readonly BundleFile[],
  figures: number,
): Manifest {
  const framework = frameworks.find(({ id }) => id === meta.framework.id)
  return {
    format: manifestFormat,
    version: 1,
    inspection: meta.id,
    published: meta.published,
    state: meta.state,
    framework: { id: meta.framework.id, edition: framework?.edition ?? meta.framework.title },
    software,
    figures,
    files: files.map(manifestEntry),
  }
}
