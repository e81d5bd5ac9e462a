import type { Framework } from '../framework/framework.js'
import type { InspectionDecisions } from '../inspection/inspection-decisions.js'
import type { Inspection } from '../inspection/inspection-schema.js'
import { tallyInspection } from '../inspection/count/pooled-tally.js'
import type { Tally } from '../tally/tally-schema.js'
import { measuresOfCases } from './measures-of-cases.js'
import { rate } from './rate.js'
import type { Ratings } from '../outcome/ratings.js'

/**
 * Rates an inspection by its framework.
 *
 * @example
 * const { framework, inspection } = parsedOrThrow(parseInspection(data, frameworks))
 * rateInspection(framework, inspection).overall // { score: 6, outOf: 27, rating: 'requires-improvement', … }
 */
export function rateInspection(framework: Framework, inspection: Inspection): Ratings {
  return rateTally(framework, inspection, tallyInspection(framework, inspection))
}

/** The same from a tally, when the cases were counted elsewhere: in a stream, in shards, in a database. */
export function rateTally(
  framework: Framework,
  decisions: InspectionDecisions,
  tally: Tally,
): Ratings {
  if (framework.rules) return framework.rules.rate(decisions, tally)
  const measures = measuresOfCases(framework, tally)
  return rate(framework, {
    service: decisions.service.name,
    measures,
    judgements: decisions.judgements,
    departures: decisions.departures,
    notRated: decisions.notRated,
  })
}
