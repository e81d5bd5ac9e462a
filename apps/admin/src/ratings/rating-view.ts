import {
  overallWords,
  rankOf,
  ratingOf,
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
    : ratingView(framework, outcome.rating)
}

/** The overall rating, or that it is provisional. */
export function overallView(framework: Framework, overall: OverallOutcome): RatingView {
  return overall.rating === null
    ? unrated(capitalised(overallWords(framework, overall)))
    : ratingView(framework, overall.rating)
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function unrated(word: string): RatingView {
  return { word, tone: 'not-rated', gauge: '', place: '' }
}

export function ratingView(framework: Framework, rating: string): RatingView {
  const { label, tone } = ratingOf(framework, rating)
  const place = rankOf(framework, rating) + 1
  const of = framework.scale.length
  return {
    word: label,
    tone,
    gauge: '■'.repeat(place) + '□'.repeat(of - place),
    place: `${place} of ${of}`,
  }
}
