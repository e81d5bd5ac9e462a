import { standardsOf, type Issue, type RatingWarning } from '@inspectorate/core'
import { match } from 'ts-pattern'
import type { RatedInspection } from '../rated-inspection.js'
import { buildReport } from '../report/build-report.js'

interface At {
  readonly severity: 'error' | 'warning'
  /** Where in the inspection. */
  readonly path: readonly (string | number)[]
}

/** Something to look at before publication. */
export type Finding = At &
  (
    | { readonly code: 'narrative-fault'; readonly issue: Issue }
    | { readonly code: 'guidance-unanswered'; readonly standard: string; readonly text: string }
    | {
        readonly code: 'departure-outside-policy'
        readonly standard: string
        readonly points: number | null
        readonly cases: number | null
      }
    | { readonly code: 'departure-without-effect'; readonly standard: string }
    | { readonly code: 'section-unwritten'; readonly section: string }
    | { readonly code: 'recommendation-unsupported'; readonly number: number }
  )

/** All findings: faults of the narrative first, then of ratings, sections and recommendations. */
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
    ...rated.ratings.warnings.map(findingOfWarning),
    ...unwrittenSections(rated),
    ...unsupportedRecommendations(rated),
  ]
}

function findingOfWarning(warning: RatingWarning): Finding {
  const at = { severity: 'warning', path: ['departures', warning.standard] } as const
  return match(warning)
    .returnType<Finding>()
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

function unwrittenSections({ framework, inspection }: RatedInspection): Finding[] {
  return standardsOf(framework)
    .filter(({ id }) => !inspection.narrative[id]?.trim())
    .map(({ id }) => ({
      severity: 'warning',
      code: 'section-unwritten',
      path: ['narrative', id],
      section: id,
    }))
}

function unsupportedRecommendations({ inspection }: RatedInspection): Finding[] {
  return inspection.recommendations.flatMap(({ arisesFrom }, i): Finding[] =>
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
