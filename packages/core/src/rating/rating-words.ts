import { match } from 'ts-pattern'
import type { Framework } from '../framework/framework-schema.js'
import type { OverallOutcome, StandardOutcome } from './ratings.js'
import { ratingOf } from './scale.js'

/** The words for where a standard stands, the same wherever it is shown: its rating, or why there is none. */
export function standardWords(
  framework: Pick<Framework, 'scale'>,
  { state, rating }: Pick<StandardOutcome, 'state' | 'rating'>,
): string {
  return match(state)
    .with('rated', 'rated-not-scored', () => ratingOf(framework, rating!).label)
    .with('undecided', () => 'Not judged yet')
    .with('no-evidence', () => 'Not judged yet: no relevant cases')
    .with('not-rated', 'reported-only', () => 'Not rated')
    .exhaustive()
}

/** The words for the overall rating: its label, or in running text how much is still to be judged. */
export function overallWords(framework: Pick<Framework, 'scale'>, overall: OverallOutcome): string {
  return match(overall)
    .with({ state: 'final' }, ({ rating }) => ratingOf(framework, rating).label)
    .with(
      { state: 'provisional' },
      ({ undecided, scored }) =>
        `provisional: ${undecided.length} of ${scored} standards not judged`,
    )
    .exhaustive()
}
