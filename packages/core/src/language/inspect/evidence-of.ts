import type { InspectionDecisions } from '../../inspection/inspection-decisions.js'
import type { Issue } from '../../issue.js'
import type { Tally } from '../../tally/tally-schema.js'
import type { Rules } from '../rules.js'
import type { Evidence } from '../schema/evidence-schema.js'
import { countsOfCases } from './counts-of-cases.js'

/** What an inspection knows of its service, as rules ask for it; `cases` is the tally of its cases. */
export function evidenceOf(rules: Rules, decisions: InspectionDecisions, cases: Tally): Evidence {
  const { judgements, departures, notRated, facts, numbers, records, parameters } = decisions
  return {
    grades: Object.fromEntries(
      Object.entries(judgements).map(([id, { rating }]) => [id, rating] as const),
    ),
    departures: { ...departures },
    notRated: { ...notRated },
    facts,
    numbers,
    counts: countsOfCases(rules, decisions, cases),
    records,
    parameters,
    earlier: decisions.earlierResults,
    considered: decisions.considered,
  }
}

/** A place in the evidence, in the inspection. */
export function placeInInspection({ code, path: [list, id, ...rest] }: Issue): Issue['path'] {
  if (list === 'earlier') return ['earlierResults', ...(id === undefined ? [] : [id]), ...rest]
  if (list === 'grades' && id !== undefined)
    return ['judgements', id, ...(code === 'unknown-rating' ? ['rating'] : [])]
  return [...(list === undefined ? [] : [list]), ...(id === undefined ? [] : [id]), ...rest]
}
