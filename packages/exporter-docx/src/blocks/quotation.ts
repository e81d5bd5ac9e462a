import { Paragraph, type FileChild } from 'docx'
import { textRun } from '../inline/text-run.js'
import type { BlockOf, RenderBlocks } from './block-of.js'

/** Somebody’s words, and whose they are. */
export function quotation(
  { content, attribution }: BlockOf<'quotation'>,
  within: RenderBlocks,
): FileChild[] {
  return [
    ...within(content, 'quotation'),
    ...(attribution === ''
      ? []
      : [new Paragraph({ style: 'QuoteAttribution', children: [textRun(attribution)] })]),
  ]
}
