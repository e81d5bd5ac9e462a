import {
  overallWords,
  rankOf,
  ratingOf,
  scaleOf,
  standardWords,
  type Framework,
  type OverallOutcome,
  type StandardOutcome,
} from '@inspectorate/core'
import type { RatingMark } from '../view/rating-mark.js'
import { capitalised, countInWords, ordinal } from '../wording/number-words.js'

type Scaled = Pick<Framework, 'scale'>

/** Where a standard stands, as it is shown: its rating, or in words why there is none. */
export function standardMark(framework: Framework, outcome: StandardOutcome): RatingMark {
  const scale = scaleOf(framework, outcome.id)
  return outcome.rating === null
    ? unratedMark(scale, standardWords(framework, outcome))
    : ratingMark(scale, outcome.rating)
}

/** The overall rating as it is shown, or that it is provisional. */
export function overallMark(framework: Framework, overall: OverallOutcome): RatingMark {
  return overall.rating === null
    ? unratedMark(framework, capitalised(overallWords(framework, overall)))
    : ratingMark(framework, overall.rating)
}

/** The band of a key question as it is shown; null where no case was relevant. */
export function bandMark(framework: Scaled, band: string | null): RatingMark {
  return band === null ? unratedMark(framework, 'No relevant cases') : ratingMark(framework, band)
}

/** A rating of the scale as it is shown. */
export function ratingMark(framework: Scaled, rating: string): RatingMark {
  const of = framework.scale.length
  const { label, tone } = ratingOf(framework, rating)
  const position = rankOf(framework, rating) + 1
  return {
    word: label,
    tone,
    position,
    of,
    spoken: `${label}, ${ordinal(position)} of ${countInWords(of)}`,
  }
}

function unratedMark({ scale }: Scaled, word: string): RatingMark {
  return { word, tone: 'not-rated', of: scale.length, spoken: word }
}
