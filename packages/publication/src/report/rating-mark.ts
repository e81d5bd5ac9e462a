import { rankOf, ratingOf, type Framework } from '@inspectorate/core'
import type { RatingMark } from '../view/report-view.js'
import { countInWords, ordinal } from '../wording/number-words.js'

/** A rating as it is shown, or the mark of “Not rated” for null. */
export function ratingMark(framework: Framework, rating: string | null): RatingMark {
  const of = framework.scale.length
  if (rating === null) return { word: 'Not rated', tone: 'not-rated', of, spoken: 'Not rated' }
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
