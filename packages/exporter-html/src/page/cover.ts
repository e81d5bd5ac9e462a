import type { Picture } from '@inspectorate/publication'
import { ratingBox } from '../blocks/rating-box.js'
import { direction } from '../markup/direction.js'
import { html, type Markup } from '../markup/html.js'
import { ownIds } from '../rendering/places.js'
import type { Rendering } from '../rendering/rendering.js'

/** The head of the report: its state when it is no publication yet, its title, the overall rating. */
export function cover(rendering: Rendering): Markup {
  const { view, places } = rendering
  const { meta, cover } = view
  const tag = `h${places.level(0)}`
  return html`${
    meta.stateText !== undefined &&
    html`
<p class="insp-state"><strong>${meta.stateText}</strong></p>`
  }${cover.logo && logo(cover.logo)}
<div class="insp-band">
<p class="insp-publisher">${meta.publisher}</p>
<${tag} id="${places.id(ownIds.title)}"${direction(meta.title)}>${meta.title}</${tag}>${
    meta.subtitle !== '' &&
    html`
<p class="insp-subtitle">${meta.subtitle}</p>`
  }
<p class="insp-date">${publicationTime(meta.published, meta.publishedText)}</p>
</div>
<div class="insp-summary">${cover.overall && ratingBox(rendering, cover.overall)}
<dl>${cover.lines.map(
    ({ label, value }) => html`
<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}
</dl>
</div>`
}

function logo({ url, width, height, alternative }: Picture): Markup {
  // On white, whatever the reader’s colours: logos are made for paper.
  return html`
<div class="insp-logo"><img src="${url}" alt="${alternative}" width="${Math.round((width / height) * 72)}" height="72"></div>`
}

function publicationTime(iso: string | undefined, text: string): Markup {
  return iso !== undefined && /^\d{4}(-\d{2}){0,2}$/.test(iso)
    ? html`<time datetime="${iso}">${text}</time>`
    : html`${text}`
}
