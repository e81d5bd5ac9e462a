import type { Framework } from '../framework/framework-schema.js'
import { standardsOf } from '../framework/framework-questions.js'
import type { Inspection } from '../inspection/inspection-schema.js'
import type { Ratings } from '../rating/ratings.js'
import { bootstrapRatings, type BootstrapShares } from './bootstrap.js'
import { overallFirmness, type OverallFirmness } from './overall-firmness.js'
import { standardFirmness, type StandardFirmness } from './standard-firmness.js'

/** How firm the ratings of an inspection are. */
export interface Stress {
  readonly overall: OverallFirmness | null
  readonly standards: readonly StandardFirmness[]
  readonly bootstrap: {
    readonly resamples: number
    readonly seed: number
    readonly shares: BootstrapShares
  }
}

/** What it would take to change each rating, and how often resampled cases do. */
export function stress(
  framework: Framework,
  inspection: Pick<Inspection, 'cases'>,
  ratings: Ratings,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): Stress {
  return {
    overall: overallFirmness(framework, ratings),
    standards: standardsOf(framework).flatMap((standard, i) => {
      const firmness = standardFirmness(
        framework,
        standard,
        ratings.standards[i]!,
        inspection.cases,
      )
      return firmness ? [firmness] : []
    }),
    bootstrap: {
      resamples,
      seed,
      shares:
        inspection.cases.length === 0
          ? {}
          : bootstrapRatings(framework, inspection.cases, { resamples, seed }),
    },
  }
}
