import type { RatingMark } from '@inspectorate/publication'
import { html, type Markup } from '../markup/html.js'

/** A rating as its word on its colour with a gauge; screen readers hear its place on the scale. */
export function ratingTag(mark: RatingMark): Markup {
  return html`<span class="insp-tag insp-${mark.tone}">${word(mark)}${gauge(mark)}</span>`
}

/** The word once for everybody; the rest of what is spoken is neither seen nor copied. */
function word({ word, spoken }: RatingMark): Markup {
  return spoken.startsWith(word)
    ? html`${word}${spoken !== word && html`<span class="insp-spoken">${spoken.slice(word.length)}</span>`}`
    : html`<span aria-hidden="true">${word}</span><span class="insp-spoken">${spoken}</span>`
}

/** Steps without text, so that copying a table copies words only. */
function gauge({ position, of }: RatingMark): Markup | false {
  if (position === undefined) return false
  const steps = Array.from({ length: of }, (_, i) =>
    i < position ? html`<i class="insp-on"></i>` : html`<i></i>`,
  )
  return html`<span class="insp-gauge" aria-hidden="true">${steps}</span>`
}
