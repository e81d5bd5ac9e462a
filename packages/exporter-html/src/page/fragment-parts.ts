import { html, verbatim } from '../markup/html.js'
import type { Part, Rendering } from '../rendering/rendering.js'
import { ownIds } from '../rendering/places.js'
import { colophon } from './colophon.js'
import { contents } from './contents.js'
import { cover } from './cover.js'
import { reportParts } from './report-parts.js'

/** One element for a page of another site: its style reaches nothing outside it, its ids are its own. */
export function* fragmentParts(rendering: Rendering, style: string): Generator<Part> {
  const { view, places } = rendering
  yield {
    markup: html`<article class="insp" lang="${view.meta.language}" aria-labelledby="${places.id(ownIds.title)}">
<style>
${verbatim(style)}</style>
<header class="insp-cover">${cover(rendering)}
</header>
<div class="insp-frame">${contents(rendering)}
<div class="insp-main" id="${places.id(ownIds.main)}">`,
  }
  yield* reportParts(rendering)
  yield {
    markup: html`
</div>
</div>
<footer class="insp-colophon">${colophon(view)}
</footer>
</article>
`,
  }
}
