import { standardsOf, type RatingWarning } from '@inspectorate/core'
import { match } from 'ts-pattern'
import type { RatedInspection } from '../rated-inspection.js'
import type { DecisionFinding } from './finding.js'

/** Departures, unwritten sections and recommendations to look at. */
export function checkDecisions(rated: RatedInspection): DecisionFinding[] {
  return [
    ...rated.ratings.warnings.map(findingOfWarning),
    ...unwrittenSections(rated),
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

function unwrittenSections({ framework, inspection }: RatedInspection): DecisionFinding[] {
  return standardsOf(framework)
    .filter(({ id }) => !inspection.narrative[id]?.trim())
    .map(({ id }) => ({
      severity: 'warning',
      code: 'section-unwritten',
      path: ['narrative', id],
      section: id,
    }))
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
