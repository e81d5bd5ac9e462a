import { renderBlock } from '../blocks/render-block.js'
import { evidence } from '../notes/evidence.js'
import { footnotes } from '../notes/footnotes.js'
import { html } from '../markup/html.js'
import type { Part, Rendering } from '../rendering/rendering.js'

/** The report itself, block by block; then its footnotes and the evidence, which lead back to the uses seen by then. */
export function* reportParts(rendering: Rendering): Generator<Part> {
  for (const block of rendering.view.blocks)
    yield { markup: renderBlock(rendering, block), isBlock: true }
  yield { markup: html`${footnotes(rendering)}${evidence(rendering)}` }
}
