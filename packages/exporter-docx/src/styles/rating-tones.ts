import type { RatingTone } from '@inspectorate/publication'
import { match } from 'ts-pattern'

/** Every tone has styles of its own. */
export const ratingTones = [
  'outstanding',
  'good',
  'requires-improvement',
  'inadequate',
  'not-rated',
] as const satisfies readonly RatingTone[]

/** A tone in the ids and names of its styles. */
export function toneName(tone: RatingTone): { readonly id: string; readonly name: string } {
  return match(tone)
    .with('outstanding', () => ({ id: 'Outstanding', name: 'Outstanding' }))
    .with('good', () => ({ id: 'Good', name: 'Good' }))
    .with('requires-improvement', () => ({
      id: 'RequiresImprovement',
      name: 'Requires Improvement',
    }))
    .with('inadequate', () => ({ id: 'Inadequate', name: 'Inadequate' }))
    .with('not-rated', () => ({ id: 'NotRated', name: 'Not Rated' }))
    .exhaustive()
}
