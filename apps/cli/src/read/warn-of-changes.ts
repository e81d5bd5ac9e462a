import type { Ratings } from '@inspectorate/core'
import type { ReadRecord } from '@inspectorate/publication'
import type { Output } from '../process/output.js'

/** Says where a record’s published ratings are not what its evidence gives now. They are never changed silently. */
export function warnOfChanges(
  ratings: Ratings,
  published: ReadRecord['published'] | undefined,
  file: string,
  output: Output,
): void {
  for (const before of published?.ratings ?? []) {
    const now = ratings.standards.find(({ id }) => id === before.id)
    if (now && now.rating !== before.rating)
      output.err(
        `${file}: ${before.id} was published as ${before.rating ?? 'not rated'}; its evidence now gives ${now.rating ?? now.state}`,
      )
  }
}
