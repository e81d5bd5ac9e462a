import { safeAddress } from '@inspectorate/office'
import type { Inline, RatingMark } from '@inspectorate/publication'
import { besideAddress } from '@inspectorate/publication/exporter'
import { match } from 'ts-pattern'
import { directed } from '../markup/direction.js'
import { html, type Markup } from '../markup/html.js'
import { breakable } from '../markup/long-words.js'
import { ownIds } from '../rendering/places.js'
import type { Rendering } from '../rendering/rendering.js'
import { ratingTag } from './rating-tag.js'

/** Runs of text, in order. */
export function renderInlines(rendering: Rendering, inlines: readonly Inline[]): Markup[] {
  return inlines.map((inline) => renderInline(rendering, inline))
}

function renderInline(rendering: Rendering, inline: Inline): Markup {
  const { places } = rendering
  return match(inline)
    .with({ kind: 'text' }, ({ value, ...style }) => styled(directed(value), style))
    .with({ kind: 'link' }, ({ href, beside, content }) => {
      const text = renderInlines(rendering, content)
      // A fragment stands on another’s page, which nothing of ours is beside.
      const file = beside && !rendering.isFragment ? besideAddress(href) : null
      const target = beside ? file : safeAddress(href)
      return target === null ? html`${text}` : html`<a href="${target}">${text}</a>`
    })
    .with(
      { kind: 'reference' },
      ({ to, content }) =>
        html`<a href="#${places.id(to)}">${renderInlines(rendering, content)}</a>`,
    )
    .with({ kind: 'figure' }, (figure) => styled(figureLink(rendering, figure), figure))
    .with({ kind: 'footnote' }, ({ footnote }) => footnoteMark(rendering, footnote))
    .with({ kind: 'rating' }, ({ mark }: { mark: RatingMark }) => ratingTag(mark))
    .with({ kind: 'break' }, () => html`<br>`)
    .exhaustive()
}

/** A bound figure: its value for programs, in a link to how it was calculated. */
function figureLink(
  { view, places }: Rendering,
  { figure, text, use }: Inline & { kind: 'figure' },
): Markup {
  const value = view.figures.find(({ id }) => id === figure)?.value ?? text
  return html`<a class="insp-figure" id="${places.id(places.use(figure, use))}" href="#${places.id(figure)}" aria-describedby="${places.id(ownIds.calculation)}"><data value="${value}">${breakable(text)}</data></a>`
}

function footnoteMark({ view, places }: Rendering, footnote: string): Markup {
  const number = view.footnotes.find(({ id }) => id === footnote)?.number ?? '*'
  return html`<sup class="insp-note-mark"><a id="${places.id(places.use(footnote))}" href="#${places.id(footnote)}" role="doc-noteref">${number}</a></sup>`
}

function styled(content: Markup, style: { strong?: true; emphasis?: true }): Markup {
  const emphasised = style.emphasis ? html`<em>${content}</em>` : content
  return style.strong ? html`<strong>${emphasised}</strong>` : emphasised
}
