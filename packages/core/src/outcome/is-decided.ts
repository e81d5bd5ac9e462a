import { match } from 'ts-pattern'
import type { StandardState } from './ratings.js'

/** Whether the panel has decided on a standard, if only that it cannot be rated. */
export function isDecided(state: StandardState): boolean {
  return match(state)
    .with('rated', 'rated-not-scored', 'not-rated', 'reported-only', 'not-applicable', () => true)
    .with('undecided', 'no-evidence', () => false)
    .exhaustive()
}
