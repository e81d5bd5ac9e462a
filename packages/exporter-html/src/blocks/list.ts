import { direction } from '../markup/direction.js'
import { html, type Markup } from '../markup/html.js'
import type { BlockOf, Inside } from './block-of.js'

/** A list; numbers go on from `start`, so that recommendations count through several lists. */
export function list({ ordered, start, items }: BlockOf<'list'>, inside: Inside): Markup {
  const rows = items.map(
    (item) => html`
<li${item[0]?.kind === 'paragraph' && direction(item[0].content)}>${inside(item)}</li>`,
  )
  if (!ordered)
    return html`
<ul>${rows}
</ul>`
  const from = start !== 1 && html` start="${start}"`
  return html`
<ol${from}>${rows}
</ol>`
}
