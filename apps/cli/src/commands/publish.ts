import { frameworks } from '@inspectorate/frameworks'
import { seal, type Sealing } from '@inspectorate/provenance'
import { rateForPublication } from '@inspectorate/publication'
import type { PublicationFlags } from '../bundle/made-with.js'
import { pendingPublications } from '../bundle/pending-publications.js'
import { sha256 } from '../read/sha256.js'
import { software } from '../process/software.js'
import { writeBundle } from '../bundle/write-bundle.js'
import { exitCodes } from '../process/exit-codes.js'
import { exportFault } from '../formats/export-fault.js'
import { formatsHere } from '../formats/exporters.js'
import type { Output } from '../process/output.js'
import { wordDisagreement } from '../print/word-disagreement.js'
import { tellTemplate } from '../formats/tell-template.js'
import { findingsText } from '../print/findings-text.js'
import { readInspection } from '../read/read-inspection.js'
import { viewsOf } from '../read/read-views.js'
import { loadThirdPartyExporters } from '../formats/third-party-exporter.js'
import { UnusableInput } from '../process/unusable-input.js'

export interface PublishOptions extends PublicationFlags {
  readonly out: string
  readonly framework?: string
  /** Modules of exporters of a third party. */
  readonly exporter?: readonly string[]
}

/**
 * `publish FILE --out DIR`: a sealed bundle of all publications, once nothing that `check` finds
 * holds them back and their figures agree. Loads the language tools of `check` only here.
 */
export async function publishCommand(
  file: string,
  { out, framework, exporter, ...flags }: PublishOptions,
  output: Output,
): Promise<number> {
  const others = await loadThirdPartyExporters(exporter)
  const { checkInspection, holdingBack } = await import('@inspectorate/publication/check')
  const framed = await readInspection(file, framework)
  const rated = rateForPublication(framed)
  const blocking = holdingBack(checkInspection(rated))
  if (blocking.length > 0) {
    output.err(findingsText(file, framed.origins, blocking))
    output.err('Not published: what check finds holds it back.')
    return exitCodes.findings
  }
  const views = viewsOf(file, framed, rated, { cases: false }, output)
  const { id, published } = views.report.meta
  for (const fault of (await formatsHere()).without)
    output.err(`Published without one format. ${fault}`)
  const { files, unread, template } = await pendingPublications(views, others, flags)
  await tellTemplate(flags.template, template, output)
  for (const format of unread)
    output.err(
      `Published without ${format}: nothing reads its figures back, so that it cannot be sealed. Its exporter can bring a reader; inspectorate export writes it as it is.`,
    )
  let sealing: Sealing | undefined
  const folder = await writeBundle(
    out,
    published === undefined ? id : `${id}-${published}`,
    files,
    async (written) => {
      sealing = await seal(written, {
        report: views.report,
        framework: framed.framework,
        frameworks,
        software,
        sha256,
      })
      return sealing.ok ? sealing.manifest : null
    },
  ).catch((error: unknown) => {
    throw exportFault(out, error)
  })
  if (folder === null || !sealing?.ok) return unsealed(sealing, output)
  output.out(`${folder}: ${sealing.figures} figures, the same in every file`)
  return exitCodes.done
}

function unsealed(sealing: Sealing | undefined, output: Output): number {
  if (sealing?.ok === false && sealing.because === 'unreadable')
    throw new UnusableInput(sealing.file, sealing.issues)
  if (sealing?.ok === false)
    for (const one of sealing.disagreements) output.err(wordDisagreement(one))
  output.err('Not published: the files do not print the same figures.')
  return exitCodes.unusable
}
