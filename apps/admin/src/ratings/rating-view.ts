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

/** A rating as pages show it: its word, its colour and a gauge that reads without colour. */
export interface RatingView {
  readonly word: string
  readonly tone: string
  /** Such as ■■■□; empty when not rated. */
  readonly gauge: string
  /** The same for screen readers, such as “3 of 4”; empty when not rated. */
  readonly place: string
}

/** Where a standard stands: its rating, or in words why there is none. */
export function standardView(framework: Framework, outcome: StandardOutcome): RatingView {
  return outcome.rating === null
    ? unrated(standardWords(framework, outcome))
    : ratingView(scaleOf(framework, outcome.id), outcome.rating)
}

/** The overall rating, or that it is provisional. */
export function overallView(framework: Framework, overall: OverallOutcome): RatingView {
  return overall.rating === null
    ? unrated(overallWords(framework, overall))
    : ratingView(framework, overall.rating)
}

/** A result that is no rating: a figure, or why there is none. */
export function unrated(word: string): RatingView {
  const capitalised = word.charAt(0).toUpperCase() + word.slice(1)
  return { word: capitalised, tone: 'not-rated', gauge: '', place: '' }
}

/** A rating on its scale. */
export function ratingView(scale: Pick<Framework, 'scale'>, rating: string): RatingView {
  const { label, tone } = ratingOf(scale, rating)
  const place = rankOf(scale, rating) + 1
  const of = scale.scale.length
  return {
    word: label,
    tone,
    gauge: '■'.repeat(place) + '□'.repeat(of - place),
    place: `${place} of ${of}`,
  }
}
