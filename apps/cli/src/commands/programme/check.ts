import { counted } from '@inspectorate/core'
import { openSource, type ProgrammeSource } from '../../programme/open-source.js'
import { programmeFindings } from '../../print/programme-findings.js'
import { wordIssues } from '../../print/word-issues.js'
import { exitCodes } from '../../process/exit-codes.js'
import { printJson, type Output } from '../../process/output.js'

/** `programme check FOLDER`: what somebody should look at. Exit code 1 where a file is faulty or a rating is not by its rules. */
export async function checkCommand(
  source: ProgrammeSource,
  { json }: { readonly json?: boolean },
  output: Output,
): Promise<number> {
  const { programme, faulty } = await openSource(source)
  const findings = programmeFindings(programme)
  if (json) printJson(output, { findings, faulty })
  else {
    for (const { inspection, text } of findings) output.out(`${inspection}: ${text}`)
    for (const { path, issues } of faulty)
      for (const line of wordIssues(path, issues, 3)) output.out(line)
    output.out(
      findings.length + faulty.length === 0
        ? `${counted(programme.records.length, 'inspection')}, nothing to look at`
        : `${counted(findings.length, 'finding')} in ${counted(programme.records.length, 'inspection')}, ${counted(faulty.length, 'file')} not read`,
    )
  }
  const isWrong = faulty.length > 0 || findings.some(({ kind }) => kind === 'not-by-rules')
  return isWrong ? exitCodes.findings : exitCodes.done
}
