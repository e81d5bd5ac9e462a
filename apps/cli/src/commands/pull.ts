import { bytesOf, renderView } from '@inspectorate/publication/exporter'
import { conflictAnswers, conflictFile } from '../read/conflict-answers.js'
import { rateForPublication } from '@inspectorate/publication'
import { checkInspection } from '@inspectorate/publication/check'
import {
  isWhole,
  newFindings,
  pullReport,
  sourceTexts,
  withPulled,
  type ReportForEditing,
} from '@inspectorate/pull'
import { loadExporters } from '../formats/exporters.js'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import { UnusableInput } from '../process/unusable-input.js'
import { findingsText } from '../print/findings-text.js'
import { pulledText } from '../print/pulled-text.js'
import { readBytes } from '../read/read-bytes.js'
import { readInspection } from '../read/read-inspection.js'
import { replaceFiles } from '../write/replace-files.js'
import { textReplacements } from '../write/text-replacements.js'

export interface PullOptions {
  readonly into: string
  readonly base?: string
  readonly tracked: 'accepted' | 'rejected'
  readonly partial?: boolean
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly framework?: string
}

/** `pull REPORT --into INSPECTION`: what editors changed in a Word report, back in its Markdown. */
export async function pullCommand(
  report: string,
  { into, base, tracked, partial, dryRun, json, framework }: PullOptions,
  output: Output,
): Promise<number> {
  const { origins, ...framed } = await readInspection(into, framework)
  const before = base === undefined ? undefined : await readInspection(base, framework)
  const exporter = (await loadExporters(['docx'], [])).get('docx')
  const render = ({ view, editing }: ReportForEditing) =>
    bytesOf(
      renderView(exporter, { report: view } as Parameters<typeof renderView>[1], {
        firmness: false,
        editing,
      }),
    )
  const conflictsOf = `${report}.conflicts.json`
  const pulled = await pullReport(await readBytes(report), framed, {
    render,
    tracked,
    answerOf: await conflictAnswers(conflictsOf),
    ...(before ? { base: sourceTexts(before.inspection) } : {}),
  })
  if (!pulled.ok) throw new UnusableInput(report, pulled.issues)
  const { sections } = pulled.value
  const whole = isWhole(pulled.value)
  const writes = (whole || partial === true) && dryRun !== true
  const files = await textReplacements(into, origins, sections)
  const findings =
    sections.length === 0
      ? []
      : newFindings(
          checkInspection(rateForPublication(framed)),
          checkInspection(rateForPublication(withPulled(framed, sections))),
        )
  if (writes) await replaceFiles(files)
  const { conflicts } = pulled.value
  if (conflicts.length > 0 && dryRun !== true)
    await replaceFiles([{ path: conflictsOf, content: conflictFile(conflicts) }])
  if (json) printJson(output, { ...pulled.value, findings, written: writes && sections.length > 0 })
  else {
    output.out(pulledText(pulled.value, into, origins))
    if (findings.length > 0)
      output.out(
        `\nWhat check finds in the new text:\n\n${findingsText(into, origins, findings)}\n`,
      )
    if (conflicts.length > 0 && dryRun !== true)
      output.err(
        `Say in ${conflictsOf} what to take of each, here, word or a text of your own, and pull again.`,
      )
    if (!whole && partial !== true)
      output.err('Nothing was written. With --partial, all but what was refused is.')
    else if (dryRun) output.out('Nothing was written: this was a trial.')
    else if (sections.length > 0) output.out(`Written: ${files.map(({ path }) => path).join(', ')}`)
  }
  return whole ? exitCodes.done : exitCodes.findings
}
