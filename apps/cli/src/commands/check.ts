import { checkInspection, rateForPublication, type Finding } from '@inspectorate/publication'
import { exitCodes } from '../exit-codes.js'
import { printJson, type Output } from '../print/output.js'
import { jsonPath, oneLine, wordIssue } from '../print/word-issue.js'
import { wordFinding } from '../print/word-finding.js'
import { placeInPart, readInspection } from '../read/read-inspection.js'

/** `check FILE`: what should be looked at before publication. */
export async function checkCommand(
  file: string,
  { json }: { json?: boolean },
  output: Output,
): Promise<number> {
  const framed = await readInspection(file)
  const findings = checkInspection(rateForPublication(framed))
  const lineOf = (finding: Finding): string =>
    finding.code === 'narrative-fault'
      ? wordIssue(file, placeInPart(finding.issue, framed.origins))
      : `${file}: ${jsonPath(finding.path)}: ${oneLine(wordFinding(finding))}`
  if (json) printJson(output, findings)
  else
    output.out(
      findings.length === 0
        ? 'Nothing found.'
        : findings.map((finding) => `${finding.severity}: ${lineOf(finding)}`).join('\n'),
    )
  return findings.length > 0 ? exitCodes.findings : exitCodes.done
}
