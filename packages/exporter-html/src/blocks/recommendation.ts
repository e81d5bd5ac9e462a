import { html, type Markup } from '../markup/html.js'
import { renderInlines } from '../inline/render-inlines.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf, Inside } from './block-of.js'

/** A recommendation as a card, under an address of its own: `#recommendation-1`. */
export function recommendation(
  rendering: Rendering,
  block: BlockOf<'recommendation'>,
  inside: Inside,
): Markup {
  const { addressedTo, arisesFrom } = rendering.view.words
  const id = rendering.places.id(block.id)
  const basis =
    block.basis.length > 0 &&
    html`
<div class="insp-basis"><p>${arisesFrom}</p>
<ul>${block.basis.map(
      (finding) => html`
<li>${renderInlines(rendering, finding)}</li>`,
    )}
</ul></div>`
  return html`
<article class="insp-card" id="${id}">
<p class="insp-card-title">${block.title}</p>
<p class="insp-card-for"><span>${addressedTo}</span> ${block.addressee}</p>
<div class="insp-card-text">${inside(block.content)}
</div>${basis}
</article>`
}
