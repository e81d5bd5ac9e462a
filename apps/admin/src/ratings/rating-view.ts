import { rankOf, ratingOf, type Framework } from '@inspectorate/core'

/** A rating as pages show it: its word, its colour and a gauge that reads without colour. */
export interface RatingView {
  readonly word: string
  readonly tone: string
  /** Such as ■■■□; empty when not rated. */
  readonly gauge: string
  /** The same for screen readers, such as “3 of 4”; empty when not rated. */
  readonly place: string
}

export function ratingView(framework: Framework, rating: string | null): RatingView {
  if (rating === null) return { word: 'Not rated', tone: 'not-rated', gauge: '', place: '' }
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
