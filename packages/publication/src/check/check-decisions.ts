import type { RatingWarning } from '@inspectorate/core'
import { match } from 'ts-pattern'
import type { RatedInspection } from '../rated-inspection.js'
import type { DecisionFinding } from './finding/finding.js'
import { publicationNeeds } from './publication-needs.js'

/** Departures and recommendations to look at, and what a publication still needs. */
export function checkDecisions(rated: RatedInspection): DecisionFinding[] {
  return [
    ...rated.ratings.warnings.map(findingOfWarning),
    ...publicationNeeds(rated),
    ...unsupportedRecommendations(rated),
  ]
}

function findingOfWarning(warning: RatingWarning): DecisionFinding {
  const at = { severity: 'warning', path: ['departures', warning.standard] } as const
  return match(warning)
    .returnType<DecisionFinding>()
    .with({ code: 'guidance-unanswered' }, ({ code, standard, text }) => ({
      ...at,
      code,
      standard,
      text,
    }))
    .with({ code: 'departure-outside-policy' }, ({ code, standard, margin }) => ({
      ...at,
      code,
      standard,
      ...margin,
    }))
    .with({ code: 'departure-without-effect' }, ({ code, standard }) => ({ ...at, code, standard }))
    .exhaustive()
}

function unsupportedRecommendations({ inspection }: RatedInspection): DecisionFinding[] {
  return inspection.recommendations.flatMap(({ arisesFrom }, i): DecisionFinding[] =>
    arisesFrom
      ? []
      : [
          {
            severity: 'warning',
            code: 'recommendation-unsupported',
            path: ['recommendations', i],
            number: i + 1,
          },
        ],
  )
}
