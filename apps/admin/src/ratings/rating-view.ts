import { rankOf, ratingOf, type Framework } from '@inspectorate/core'

/** A rating as pages show it: its word, its colour and a gauge that reads without colour. */
export interface RatingView {
  readonly word: string
  readonly tone: string
  /** Such as ■■■□; empty when not rated. */
  readonly gauge: string
  /** For screen readers. */
  readonly spoken: string
}

export function ratingView(framework: Framework, rating: string | null): RatingView {
  if (rating === null)
    return { word: 'Not rated', tone: 'not-rated', gauge: '', spoken: 'Not rated' }
  const { label, tone } = ratingOf(framework, rating)
  const place = rankOf(framework, rating) + 1
  const of = framework.scale.length
  return {
    word: label,
    tone,
    gauge: '■'.repeat(place) + '□'.repeat(of - place),
    spoken: `${label}, ${place} of ${of}`,
  }
}
