import type { Finding, ProseFinding, Severity } from '@inspectorate/publication/check'
import { placeInPart, type Origins } from '../read/read-inspection.js'
import { wordFinding } from './word-finding.js'
import { jsonPath, oneLine, wordIssue } from './word-issue.js'

/** Findings for an editor: what concerns the inspection first, then section by section. */
export function findingsText(file: string, origins: Origins, findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing found.'
  const prose = findings.filter(isProse)
  const sections = [...new Set(prose.map(({ section }) => section))]
  return [
    ...findings.flatMap((finding) => {
      if (isProse(finding)) return []
      const text =
        finding.code === 'narrative-fault'
          ? wordIssue(file, placeInPart(finding.issue, origins))
          : `${file}: ${jsonPath(finding.path)}: ${oneLine(wordFinding(finding))}`
      return [`${finding.severity}: ${text}`]
    }),
    ...sections.map((section) =>
      [
        origins.get(`narrative.${section}`) ?? `narrative ${section}`,
        ...prose.filter((one) => one.section === section).map(paragraphOf),
      ].join('\n'),
    ),
    tally(findings),
  ].join('\n\n')
}

export function isProse(finding: Finding): finding is ProseFinding {
  return 'sentence' in finding
}

function paragraphOf({
  severity,
  code,
  line,
  column,
  found,
  sentence,
  evidence,
  mend,
}: ProseFinding) {
  return [
    `  ${line}:${column}  ${severity}  “${oneLine(found)}”  ${code}`,
    `      in: ${oneLine(around(sentence, found))}`,
    `      ${oneLine(evidence)}`,
    `      ${oneLine(mend)}`,
  ].join('\n')
}

/** A long sentence cut around what was found in it. */
function around(sentence: string, found: string): string {
  if (sentence.length <= 110) return sentence
  const at = Math.max(0, sentence.indexOf(found))
  const from = at < 50 ? 0 : sentence.indexOf(' ', at - 45) + 1
  const cut = sentence.slice(from, from + 105).replace(/ \S*$/, '')
  return `${from > 0 ? '… ' : ''}${cut}${from + cut.length < sentence.length ? ' …' : ''}`
}

function tally(findings: readonly Finding[]): string {
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length
  const counted = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
  return `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${count('advice')} advice`
}
