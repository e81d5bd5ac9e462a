import type { Programme } from '@inspectorate/programme'
import { ratingWord, standardName } from './programme-text.js'

/** What a programme shows that somebody should look at. */
export interface ProgrammeFinding {
  readonly kind: 'not-by-rules' | 'fell-steeply' | 'outside-funnel'
  readonly inspection: string
  readonly service: string
  /** A standard or key question; null for the overall rating. */
  readonly of: string | null
  readonly text: string
}

/** Every finding, rule by rule; none where services differ by chance alone. */
export function programmeFindings({ ruleOutliers, parts }: Programme): ProgrammeFinding[] {
  const byRules = ruleOutliers.map(({ record, standard, published, byRules: given }) => {
    const { entry, framework } = record
    return {
      kind: 'not-by-rules' as const,
      inspection: entry.id,
      service: entry.service.name,
      of: standard,
      text: `${standardName(framework, standard)} was published as ${ratingWord(framework, standard, published)}; its framework gives ${ratingWord(framework, standard, given)}`,
    }
  })
  const falls = parts.flatMap(({ framework, steepFalls }) =>
    steepFalls.map(({ service, standard, previous, present, steps }) => ({
      kind: 'fell-steeply' as const,
      inspection: service.present.entry.id,
      service: service.name,
      of: standard,
      text: `${standardName(framework, standard)} fell by ${steps} ratings, from ${ratingWord(framework, standard, previous)} to ${ratingWord(framework, standard, present)}`,
    })),
  )
  const outside = parts.flatMap(({ funnels }) =>
    funnels.flatMap(({ question, pooled, points }) =>
      points
        .filter((point) => point.outside !== null)
        .map(({ service, yes, relevant, outside: side, adjusted }) => ({
          kind: 'outside-funnel' as const,
          inspection: service.present.entry.id,
          service: service.name,
          of: question.id,
          text: `${question.label} lies ${side} the funnel: ${yes} of ${relevant}, where all services have ${pooled.yes} of ${pooled.relevant} (adjusted p ${adjusted < 0.001 ? 'below 0.001' : adjusted.toFixed(3)})`,
        })),
    ),
  )
  return [...byRules, ...falls, ...outside]
}
