import type { RatedInspection } from '../rated-inspection.js'
import { buildReport } from '../report/build-report.js'
import { withBlocks } from './finding/blocks.js'
import { checkDecisions } from './check-decisions.js'
import { checkEvidence } from './inputs/check-evidence.js'
import type { Finding, PartFinding } from './finding/finding.js'
import { noteFindings } from './note-findings.js'

/** Faults of the narrative, then what concerns decisions and parts; the prose itself is not read. */
export function checkParts(rated: RatedInspection): Finding[] {
  const report = buildReport(rated)
  const faults = report.ok ? [] : report.issues
  return [
    ...faults.map((issue): PartFinding => ({
      severity: 'error',
      code: 'narrative-fault',
      path: issue.path,
      issue,
    })),
    ...checkDecisions(rated),
    ...noteFindings(rated),
    ...checkEvidence(rated),
  ].map(withBlocks)
}
