import { wordOfPractice } from '@inspectorate/publication/exporter'
import { html, type Markup } from '../markup/html.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf, Inside } from './block-of.js'

/** An example of practice, in a frame that names it as one. */
export function practiceExample(
  { places, view }: Rendering,
  block: BlockOf<'practice-example'>,
  inside: Inside,
): Markup {
  const id = places.id(block.id)
  return html`
<div class="insp-example" id="${id}" role="note" aria-labelledby="${id}-title">
<p class="insp-set-title" id="${id}-title"><span class="insp-kicker">${wordOfPractice(block, view.words)}</span> ${block.title}</p>${inside(block.content)}
</div>`
}
