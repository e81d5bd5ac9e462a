import {
  percentageOf,
  printedName,
  ratingOf,
  roundHalfUp,
  scaleOf,
  standardsOf,
  type Framework,
} from '@inspectorate/core'
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
