import type { Framework } from '../framework/framework.js'
import { standardsOf } from '../framework/framework-questions.js'
import type { Inspection } from '../inspection/inspection-schema.js'
import type { Ratings } from '../outcome/ratings.js'
import { overallFirmness, type OverallFirmness } from './overall-firmness.js'
import { standardFirmness, type StandardFirmness } from './standard-firmness.js'

/** What it would take to change the ratings of an inspection. */
export interface Firmness {
  /** Null where there is no overall rating. */
  readonly overall: OverallFirmness | null
  /** Standards that are rated from cases. */
  readonly standards: readonly StandardFirmness[]
}

/** What would have to be judged or decided differently for another rating. */
export function firmness(
  framework: Framework,
  { cases, sample }: Pick<Inspection, 'cases' | 'sample'>,
  ratings: Ratings,
): Firmness {
  return {
    overall: overallFirmness(framework, ratings),
    standards: standardsOf(framework).flatMap((standard, i) => {
      const outcome = ratings.standards[i]!
      return standardFirmness(framework, standard, outcome, cases, sample.cohort) ?? []
    }),
  }
}
