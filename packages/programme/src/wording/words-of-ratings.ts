import {
  percentageOf,
  printedName,
  ratingOf,
  roundHalfUp,
  scaleOf,
  standardsOf,
  type Framework,
} from '@inspectorate/core'
import type { RatingTone } from '@inspectorate/publication'
import type { Share } from '../questions/share-in.js'

type Scaled = Pick<Framework, 'scale'>

/** The scale of a standard, or of the overall rating. */
export function scaleFor(framework: Framework, standard: string | null): Scaled {
  return standard === null ? framework : scaleOf(framework, standard)
}

/** The word of a rating; what was published as it stands, where it is not on the scale. */
export function ratingWord(scale: Scaled, rating: string): string {
  return scale.scale.some(({ id }) => id === rating) ? ratingOf(scale, rating).label : rating
}

/** The word of a rating and how it is coloured; what is not on the scale has no colour. */
export function ratingTone(
  framework: Framework,
  standard: string | null,
  rating: string,
): { readonly word: string; readonly tone: RatingTone } {
  const { scale } = scaleFor(framework, standard)
  const found = scale.find(({ id }) => id === rating)
  return { word: found?.label ?? rating, tone: found?.tone ?? 'not-rated' }
}

/** The words of a scale, the lowest first. */
export function scaleWords(framework: Framework, standard: string | null): string[] {
  return scaleFor(framework, standard).scale.map(({ label }) => label)
}

/** A standard as it is printed; the overall rating by that name. */
export function standardName(framework: Framework, standard: string | null): string {
  if (standard === null) return 'Overall rating'
  const found = standardsOf(framework).find(({ id }) => id === standard)
  return found ? printedName(found) : standard
}

/** A share in whole per cent, halves up. */
export function wholePercent({ yes, relevant }: Share): number {
  return roundHalfUp(percentageOf(yes, relevant))
}
