import type { Framework } from '@inspectorate/core'
import { canonicalJson, manifestOf, type ReadBack } from '@inspectorate/provenance'
import { rateForPublication } from '@inspectorate/publication'
import { pendingPublications } from '../bundle/pending-publications.js'
import { readOurs } from '../bundle/read-ours.js'
import { sha256 } from '../read/sha256.js'
import { software } from '../process/software.js'
import { writeBundle } from '../bundle/write-bundle.js'
import { exitCodes } from '../process/exit-codes.js'
import { exportFault } from '../formats/export-fault.js'
import { formatsHere } from '../formats/exporters.js'
import type { Output } from '../process/output.js'
import { wordDisagreement } from '../print/word-disagreement.js'
import { findingsText } from '../print/findings-text.js'
import { readInspection } from '../read/read-inspection.js'
import { viewsOf } from '../read/read-views.js'

/**
 * `publish FILE --out DIR`: a sealed bundle of all publications, once nothing that `check` finds
 * holds them back and their figures agree. Loads the language tools of `check` only here.
 */
export async function publishCommand(
  file: string,
  { out, framework }: { out: string; framework?: string },
  output: Output,
): Promise<number> {
  const { checkInspection } = await import('@inspectorate/publication/check')
  const framed = await readInspection(file, framework)
  const rated = rateForPublication(framed)
  const blocking = checkInspection(rated).filter(({ blocks }) => blocks !== null)
  if (blocking.length > 0) {
    output.err(findingsText(file, framed.origins, blocking))
    output.err('Not published: what check finds holds it back.')
    return exitCodes.findings
  }
  const views = viewsOf(file, framed, rated, { cases: false }, output)
  const { id, published } = views.report.meta
  for (const fault of (await formatsHere()).without)
    output.err(`Published without one format. ${fault}`)
  let found: ReadBack | undefined
  const folder = await writeBundle(
    out,
    `${id}-${published}`,
    await pendingPublications(views),
    async (files) => {
      found = await readOurs(files)
      return found.disagreements.length > 0
        ? null
        : manifestOf(
            views.report,
            sealedFramework(framed.framework),
            software,
            files.map((one) => ({ ...one, sha256: sha256(one.bytes) })),
            found.figures,
          )
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

/** A framework as manifests name it: with the hash of its file, of which the record carries a copy. */
function sealedFramework({ edition, file }: Framework): { edition: string; rulesSha256: string } {
  return { edition, rulesSha256: sha256(new TextEncoder().encode(canonicalJson(file))) }
}
