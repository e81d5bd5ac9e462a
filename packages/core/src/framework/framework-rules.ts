import type { InspectionDecisions } from '../inspection/inspection-decisions.js'
import type { Issue } from '../issue.js'
import type { Ratings } from '../outcome/ratings.js'
import type { Tally } from '../tally/tally-schema.js'

/**
 * What rates under rules that core does not rate by itself. It comes with the framework, so that those who
 * rate by others do not carry it.
 */
export interface FrameworkRules {
  /** What the rules cannot use of an inspection and its counted cases, by its own paths. */
  check(decisions: InspectionDecisions, cases: Tally): Issue[]
  rate(decisions: InspectionDecisions, cases: Tally): Ratings
}
