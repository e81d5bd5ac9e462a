import type { Parsed } from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import { buildReport } from '../report/build-report.js'
import { compareCases } from './compare-cases.js'
import { compareDecisions } from './compare-decisions.js'
import { compareDetails } from './compare-details.js'
import { compareFigures } from './compare-figures.js'
import { compareNarrative } from './compare-narrative.js'
import { comparePooled } from './compare-pooled.js'
import { compareRatings } from './compare-ratings.js'
import { compareRecommendations } from './compare-recommendations.js'
import type { InspectionChange } from './inspection-change.js'

/**
 * Every difference between two states of an inspection, from the evidence to what the report says;
 * none when they publish the same. Fails where a narrative refers to what is not there.
 */
export function compareInspections(
  before: RatedInspection,
  after: RatedInspection,
): Parsed<readonly InspectionChange[]> {
  const earlier = buildReport(before)
  if (!earlier.ok) return earlier
  const later = buildReport(after)
  if (!later.ok) return later
  const [from, to] = [before.inspection, after.inspection]
  return {
    ok: true,
    value: [
      ...(from.framework === to.framework
        ? []
        : [{ code: 'framework' as const, from: from.framework, to: to.framework }]),
      ...compareDetails(from, to),
      ...compareCases(from, to),
      ...comparePooled(before, after),
      ...compareDecisions(from, to),
      ...compareRatings(before.ratings, after.ratings),
      ...compareFigures(earlier.value.figures, later.value.figures),
      ...compareRecommendations(from, to),
      ...compareNarrative(from, to),
    ],
  }
}
