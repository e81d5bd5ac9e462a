import type { RatedInspection } from '../rated-inspection.js'
import { withBlocks } from './finding/blocks.js'
import { checkParts } from './check-parts.js'
import { checkProse } from './check-prose.js'
import type { Finding } from './finding/finding.js'

/** All findings: faults of the narrative first, then decisions and parts, then the prose. */
export function checkInspection(rated: RatedInspection): Finding[] {
  return [...checkParts(rated), ...checkProse(rated).map(withBlocks)]
}
