import { html } from '../markup/html.js'
import type { Part, Rendering } from '../rendering/rendering.js'
import { ownIds } from '../rendering/places.js'
import { colophon } from './colophon.js'
import { contents } from './contents.js'
import { cover } from './cover.js'
import { documentHead } from './document-head.js'
import { reportParts } from './report-parts.js'

/** A whole page, from its head to its footer. */
export function* pageParts(rendering: Rendering, style: string): Generator<Part> {
  const { view, places } = rendering
  const main = places.id(ownIds.main)
  yield {
    markup: html`<!DOCTYPE html>
<html lang="${view.meta.language}">
${documentHead(view, style)}
<body class="insp">
<a class="insp-skip" href="#${main}">${view.words.skipToContent}</a>
<header class="insp-cover">${cover(rendering)}
</header>
<div class="insp-frame">${contents(rendering)}
<main class="insp-main" id="${main}" tabindex="-1">`,
  }
  yield* reportParts(rendering)
  yield {
    markup: html`
</main>
</div>
<footer class="insp-colophon">${colophon(view)}
</footer>
</body>
</html>
`,
  }
}
