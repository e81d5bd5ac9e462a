import { direction } from '../markup/direction.js'
import { html, type Markup } from '../markup/html.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf, Inside } from './block-of.js'

/** A reason or departure, set off from the text. */
export function callout({ places }: Rendering, block: BlockOf<'callout'>, inside: Inside): Markup {
  const id = places.id(block.id)
  return html`
<div class="insp-callout" id="${id}" role="note" aria-labelledby="${id}-title">
<p class="insp-set-title" id="${id}-title"${direction(block.title)}>${block.title}</p>${inside(block.content)}
</div>`
}
