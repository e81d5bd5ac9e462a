import { nearestTo } from '@inspectorate/core'
import { withThousands, type Resolution } from '@inspectorate/publication/parts'
import type { ProgrammePart } from '../programme.js'
import { ratingWord, scaleFor, standardName } from '../wording/words-of-ratings.js'
import { empty, unknown } from './counted.js'
import type { ProgrammeReference } from './programme-reference.js'

/** What the pooled cases of a region, or of all services, give under the framework of regions. */
export function regionRating(
  { placeRatings }: ProgrammePart,
  { of, region }: ProgrammeReference,
): Resolution {
  const known = placeRatings[0]?.standards.map(({ id }) => id) ?? []
  if (known.length === 0)
    return unknown('a programme whose settings name a framework of regions, "places"')
  if (!known.includes(of)) return unknown(nearestTo(of, known))
  const found = placeRatings.find(({ place }) => place.region === region)
  const outcome = found?.standards.find(({ id }) => id === of)
  if (!found || !outcome || outcome.rating === null) return empty('a region with a rating')
  const text = ratingWord(scaleFor(found.framework, of), outcome.rating)
  return {
    text,
    short: text,
    value: null,
    evidence: [
      { label: 'Framework', value: found.framework.title },
      { label: 'Standard', value: standardName(found.framework, of) },
      { label: 'Region', value: region ?? 'All services' },
      { label: 'Cases', value: withThousands(found.place.cases.size) },
      { label: 'Rating', value: text },
    ],
  }
}
