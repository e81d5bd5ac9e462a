import type { InspectionDecisions } from '../../inspection/inspection-decisions.js'
import type { Issue } from '../../issue.js'
import type { Tally } from '../../tally/tally-schema.js'
import type { Rules } from '../rules.js'
import { parseEvidence } from '../evidence/parse-evidence.js'
import { rateRules } from '../rate-rules.js'
import { RulesFault } from '../rules-fault.js'
import { countedTwice } from './counts-of-cases.js'
import { evidenceOf, placeInInspection } from './evidence-of.js'

/** What rules cannot use of an inspection, by its own paths; nothing where they rate it. */
export function checkByRules(rules: Rules, decisions: InspectionDecisions, cases: Tally): Issue[] {
  const twice = countedTwice(rules, decisions, cases)
  if (twice.length > 0) return twice
  const evidence = parseEvidence(rules, evidenceOf(rules, decisions, cases))
  if (!evidence.ok)
    return evidence.issues.map((issue) => ({ ...issue, path: placeInInspection(issue) }))
  try {
    rateRules(rules, evidence.value)
    return []
  } catch (error) {
    if (!(error instanceof RulesFault)) throw error
    const { node, detail } = error
    const departs = Object.hasOwn(decisions.departures, node)
    return [
      {
        code: 'framework-inconsistent',
        path: departs ? ['departures', node, 'to'] : ['framework', node],
        found: detail,
        expected: departs ? 'what the rules allow' : 'a rule for it',
      },
    ]
  }
}
