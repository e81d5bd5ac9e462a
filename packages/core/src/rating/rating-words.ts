import { match } from 'ts-pattern'
import { standardsOf } from '../framework/framework-questions.js'
import type { Framework } from '../framework/framework.js'
import type { OverallOutcome, StandardOutcome } from '../outcome/ratings.js'
import { ratingOf, scaleOf } from './scale.js'

/** The words for where a standard stands, the same wherever it is shown: its rating, or why there is none. */
export function standardWords(
  framework: Framework,
  { id, state, rating, figure }: Pick<StandardOutcome, 'id' | 'state' | 'rating' | 'figure'>,
): string {
  return match(state)
    .with(
      'rated',
      'rated-not-scored',
      () => figure ?? ratingOf(scaleOf(framework, id), rating!).label,
    )
    .with('undecided', () => (isJudged(framework, id) ? 'Not judged yet' : 'Not known yet'))
    .with('no-evidence', () => 'Not judged yet: no relevant cases')
    .with('not-rated', 'reported-only', () => 'Not rated')
    .with('not-applicable', () => 'Not applicable')
    .exhaustive()
}

/** By rules in the framework language a number may be open, or what follows from others. */
function isJudged(framework: Framework, id: string): boolean {
  if (!framework.rules) return true
  return standardsOf(framework).some((one) => one.id === id && one.rating.rule === 'judged')
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
    .with({ state: 'by-rules' }, ({ rating, figure, decided }) => {
      if (rating !== null) return ratingOf(framework, rating).label
      return figure ?? (decided ? 'not rated' : 'not decided yet')
    })
    .exhaustive()
}
