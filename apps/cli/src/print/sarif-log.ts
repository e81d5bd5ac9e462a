import { jsonPath, type Issue } from '@inspectorate/core'
import { findingWords } from '@inspectorate/publication'
import type { Finding, Severity } from '@inspectorate/publication/check'
import { dirname, join } from 'node:path'
import { placeInPart, type Origins } from '../read/read-inspection.js'
import { software } from '../process/software.js'
import { isProse } from './findings-text.js'
import { wordIssue } from './word-issue.js'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
}

/** Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the text. */
export function sarifLog(file: string, origins: Origins, findings: readonly Finding[]) {
  const rules = [...new Set(findings.map(({ code }) => code))].sort().map((id) => ({ id }))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { ...software, rules } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.code,
          level: levels[finding.severity],
          message: { text: messageOf(file, finding, origins) },
          locations: [locationOf(file, finding, origins)],
          properties: { blocks: finding.blocks },
        })),
      },
    ],
  }
}

function messageOf(file: string, finding: Finding, origins: Origins): string {
  if (isProse(finding)) return `“${finding.found}”: ${finding.evidence} ${finding.mend}`
  return finding.code === 'narrative-fault'
    ? wordIssue(file, placeInPart(finding.issue, origins))
    : findingWords(finding)
}

function locationOf(file: string, finding: Finding, origins: Origins) {
  const { file: origin, line } = placeInPart<Pick<Issue, 'path' | 'file' | 'line' | 'column'>>(
    { path: finding.path },
    origins,
  )
  const uri = encodeURI(origin === undefined ? file : join(dirname(file), origin))
  const region =
    (isProse(finding) || finding.code === 'editors-note') && origin !== undefined
      ? { region: { startLine: finding.line, startColumn: finding.column } }
      : line === undefined
        ? {}
        : { region: { startLine: line } }
  return {
    physicalLocation: { artifactLocation: { uri }, ...region },
    logicalLocations: [{ fullyQualifiedName: jsonPath(finding.path) }],
  }
}
