import { html, type Markup } from '../markup/html.js'
import { ratingTag } from '../inline/rating-tag.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf } from './block-of.js'

/** All ratings as tiles, in their groups. */
export function glance({ places }: Rendering, block: BlockOf<'glance'>): Markup {
  const id = places.id(block.id)
  return html`
<div class="insp-glance" id="${id}">
<p class="insp-set-title">${block.title}</p>${block.groups.map(
    ({ label, tiles }) => html`${
      label !== '' &&
      html`
<p class="insp-glance-group">${label}</p>`
    }
<ul>${tiles.map(
      ({ name, to, mark }) => html`
<li class="insp-tile insp-tint-${mark.tone}">${to === undefined ? html`<span>${name}</span>` : html`<a href="#${places.id(to)}">${name}</a>`} ${ratingTag(mark)}</li>`,
    )}
</ul>`,
  )}
</div>`
}
