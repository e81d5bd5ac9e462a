import { direction } from '../markup/direction.js'
import { html, type Markup } from '../markup/html.js'
import { renderInlines } from '../inline/render-inlines.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf } from './block-of.js'

/** A paragraph; a lead or a note by its class. */
export function paragraph(rendering: Rendering, { role, content }: BlockOf<'paragraph'>): Markup {
  const text = renderInlines(rendering, content)
  return role === 'body'
    ? html`
<p${direction(content)}>${text}</p>`
    : html`
<p class="insp-${role}"${direction(content)}>${text}</p>`
}
