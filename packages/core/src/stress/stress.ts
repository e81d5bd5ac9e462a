import type { Framework } from '../framework/framework.js'
import type { Inspection } from '../inspection/inspection-schema.js'
import type { Ratings } from '../outcome/ratings.js'
import { bootstrapRatings, type BootstrapShares } from './bootstrap.js'
import { firmness, type Firmness } from './firmness.js'

/** How firm the ratings of an inspection are. */
export interface Stress extends Firmness {
  readonly bootstrap: {
    readonly resamples: number
    readonly seed: number
    readonly shares: BootstrapShares
  }
}

/** What it would take to change each rating, and how often resampled cases do. */
export function stress(
  framework: Framework,
  inspection: Pick<Inspection, 'cases' | 'sample'>,
  ratings: Ratings,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): Stress {
  const { cases } = inspection
  return {
    ...firmness(framework, inspection, ratings),
    bootstrap: {
      resamples,
      seed,
      shares: cases.length === 0 ? {} : bootstrapRatings(framework, cases, { resamples, seed }),
    },
  }
}
