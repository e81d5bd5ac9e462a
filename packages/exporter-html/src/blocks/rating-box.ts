import { html, type Markup } from '../markup/html.js'
import { ratingTag } from '../inline/rating-tag.js'
import { renderInlines } from '../inline/render-inlines.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf } from './block-of.js'

/** The rating of a standard or of the whole service, across the column. */
export function ratingBox(rendering: Rendering, block: BlockOf<'rating'>): Markup {
  const detail =
    block.detail.length > 0 &&
    html`
<p class="insp-box-detail">${renderInlines(rendering, block.detail)}</p>`
  const firmness = rendering.firmness ? (block.firmness ?? []) : []
  const unfolds =
    firmness.length > 0 &&
    html`
<details class="insp-firmness">
<summary>${rendering.view.words.firmness}</summary>
<ul>${firmness.map(
      (sentence) => html`
<li>${sentence}</li>`,
    )}
</ul>
</details>`
  return html`
<div class="insp-box insp-tint-${block.mark.tone}" id="${rendering.places.id(block.id)}">
<p class="insp-box-title">${block.title}</p>
<p class="insp-box-rating">${ratingTag(block.mark)}</p>${detail}${unfolds}
</div>`
}
