import { direction } from '../markup/direction.js'
import { html, type Markup } from '../markup/html.js'
import { renderInlines } from '../inline/render-inlines.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf } from './block-of.js'

/** A heading, with a link to itself beside it that can be copied; beside, so that it is no part of its name. */
export function heading(rendering: Rendering, block: BlockOf<'heading'>): Markup {
  const { places } = rendering
  const id = places.id(block.id)
  const tag = `h${places.level(block.level)}`
  const number = block.number && html`<span class="insp-number">${block.number}</span> `
  return html`
<div class="insp-heading insp-level-${block.level}"${direction(block.content)}><${tag} id="${id}">${number}${renderInlines(rendering, block.content)}</${tag}> <a class="insp-anchor" href="#${id}" aria-labelledby="${id}">#</a></div>`
}
