import type { InspectionDecisions } from '../inspection/inspection-decisions.js'
import type { Issue } from '../issue.js'
import type { Ratings } from '../rating/ratings.js'

/**
 * What rates under a framework in the framework language. It comes with the framework, so that those
 * who rate by the first schema alone do not carry the language.
 */
export interface FrameworkRules {
  /** The whole file, as records keep it. */
  readonly file: unknown
  /** What the rules cannot use of an inspection, by its own paths. */
  check(decisions: InspectionDecisions): Issue[]
  rate(decisions: InspectionDecisions): Ratings
}
