import { direction } from '../markup/direction.js'
import { html, type Markup } from '../markup/html.js'
import type { BlockOf, Inside } from './block-of.js'

/** Somebody’s words, and whose they are. */
export function quotation({ content, attribution }: BlockOf<'quotation'>, inside: Inside): Markup {
  return html`
<figure class="insp-quotation">
<blockquote>${inside(content)}
</blockquote>
<figcaption${direction(attribution)}>${attribution}</figcaption>
</figure>`
}
