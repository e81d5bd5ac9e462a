import type { FileChild } from 'docx'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf, RenderBlocks } from './block-of.js'
import { titled } from '../inline/titled.js'

/** A reason or departure, set off from the text. */
export function callout(
  rendering: Rendering,
  { id, title, content }: BlockOf<'callout'>,
  within: RenderBlocks,
): FileChild[] {
  return [titled(rendering, id, title, 'CalloutTitle'), ...within(content, 'callout')]
}
