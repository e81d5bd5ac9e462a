import type { RatedInspection } from '../rated-inspection.js'
import { buildReport } from '../report/build-report.js'
import { checkDecisions } from './check-decisions.js'
import { checkProse } from './check-prose.js'
import type { Finding } from './finding.js'

/** All findings: faults of the narrative first, then decisions and parts, then the prose. */
export function checkInspection(rated: RatedInspection): Finding[] {
  const report = buildReport(rated)
  const faults = report.ok ? [] : report.issues
  return [
    ...faults.map((issue): Finding => ({
      severity: 'error',
      code: 'narrative-fault',
      path: issue.path,
      issue,
    })),
    ...checkDecisions(rated),
    ...checkProse(rated),
  ]
}
