import type { BoundFigure } from '@inspectorate/publication'
import { html, type Markup } from '../markup/html.js'
import { ownIds } from '../rendering/places.js'
import type { Rendering } from '../rendering/rendering.js'
import { backLinks } from './back-links.js'
import { sectionHeading } from './section-heading.js'

/** How each bound figure was calculated: where the links on figures lead. */
export function evidence(rendering: Rendering): Markup | false {
  const { view, places } = rendering
  if (view.figures.length === 0) return false
  const { figures, figuresIntroduction, showFigures, calculation } = view.words
  return html`
<section class="insp-evidence" aria-labelledby="${places.id(ownIds.figures)}">${sectionHeading(rendering, ownIds.figures, figures)}
<p>${figuresIntroduction}</p>
<p class="insp-spoken" id="${places.id(ownIds.calculation)}">${calculation}</p>
<details class="insp-unfolds insp-all-figures">
<summary>${showFigures}</summary>
<div class="insp-entries">${view.figures.map((figure) => entry(rendering, figure))}
</div>
</details>
</section>`
}

function entry(rendering: Rendering, { id, text, reference, evidence }: BoundFigure): Markup {
  const tag = `h${rendering.places.level(2)}`
  return html`
<div class="insp-entry" id="${rendering.places.id(id)}" data-reference="${reference}">
<${tag}>${text}</${tag}>
<dl>${evidence.map(
    ({ label, value }) => html`
<div><dt>${label}</dt><dd>${value}</dd></div>`,
  )}
</dl>
<p>${backLinks(rendering, id)}</p>
</div>`
}
