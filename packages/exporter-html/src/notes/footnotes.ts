import type { Footnote } from '@inspectorate/publication'
import { direction } from '../markup/direction.js'
import { html, type Markup } from '../markup/html.js'
import { renderInlines } from '../inline/render-inlines.js'
import { ownIds } from '../rendering/places.js'
import type { Rendering } from '../rendering/rendering.js'
import { backLinks } from './back-links.js'
import { sectionHeading } from './section-heading.js'

/** The footnotes, each with the way back to where it is called. */
export function footnotes(rendering: Rendering): Markup | false {
  const { view, places } = rendering
  if (view.footnotes.length === 0) return false
  return html`
<section class="insp-notes" role="doc-endnotes" aria-labelledby="${places.id(ownIds.footnotes)}">${sectionHeading(rendering, ownIds.footnotes, view.words.footnotes)}
<ol>${view.footnotes.map((note) => footnote(rendering, note))}
</ol>
</section>`
}

function footnote(rendering: Rendering, { id, content }: Footnote): Markup {
  return html`
<li id="${rendering.places.id(id)}"${direction(content)}>${renderInlines(rendering, content)} ${backLinks(rendering, id)}</li>`
}
