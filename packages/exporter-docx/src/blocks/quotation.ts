import { Paragraph, type FileChild } from 'docx'
import { framed } from '../inline/anchored.js'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf, RenderBlocks } from './block-of.js'

/** Somebody’s words, and whose they are. */
export function quotation(
  rendering: Rendering,
  { content, attribution, unit }: BlockOf<'quotation'>,
  within: RenderBlocks,
): FileChild[] {
  return [
    ...within(content, 'quotation'),
    ...(attribution === ''
      ? []
      : [
          new Paragraph({
            style: 'QuoteAttribution',
            children: framed(rendering, unit, 'by', [textRun(attribution)]),
          }),
        ]),
  ]
}
