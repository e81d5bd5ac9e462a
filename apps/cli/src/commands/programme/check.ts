import { counted } from '@inspectorate/core'
import { openSource, type ProgrammeSource } from '../../programme/open-source.js'
import { narrativeFindings, narrativeOrigins } from '../../programme/programme-narrative.js'
import { settingsFile } from '../../programme/store-paths.js'
import { findingsText } from '../../print/findings-text.js'
import { programmeFindings } from '../../print/programme-findings.js'
import { wordIssues } from '../../print/word-issues.js'
import { exitCodes } from '../../process/exit-codes.js'
import { printJson, type Output } from '../../process/output.js'

/** `programme check FOLDER`: what somebody should look at. Exit code 1 where a file is faulty, a rating is not by its rules, or the narrative holds the report back. */
export async function checkCommand(
  source: ProgrammeSource,
  { json }: { readonly json?: boolean },
  output: Output,
): Promise<number> {
  const opened = await openSource(source)
  const { programme, faulty, settings } = opened
  const findings = programmeFindings(programme)
  const narrative = await narrativeFindings(opened)
  if (json) printJson(output, { findings, narrative, faulty })
  else {
    for (const { inspection, text } of findings) output.out(`${inspection}: ${text}`)
    for (const { path, issues } of faulty)
      for (const line of wordIssues(path, issues, 3)) output.out(line)
    if (narrative.length > 0)
      output.out(`${findingsText(settingsFile, narrativeOrigins(settings), narrative)}\n`)
    output.out(
      findings.length + faulty.length + narrative.length === 0
        ? `${counted(programme.records.length, 'inspection')}, nothing to look at`
        : `${counted(findings.length + narrative.length, 'finding')} in ${counted(programme.records.length, 'inspection')}, ${counted(faulty.length, 'file')} not read`,
    )
  }
  const isWrong =
    faulty.length > 0 ||
    findings.some(({ kind }) => kind === 'not-by-rules') ||
    narrative.some(({ blocks }) => blocks !== null)
  return isWrong ? exitCodes.findings : exitCodes.done
}
