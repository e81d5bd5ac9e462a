import { Bookmark, Paragraph, type FileChild, type ParagraphChild } from 'docx'
import { inlines } from '../inline/inlines.js'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf, RenderBlocks } from './block-of.js'

/** A recommendation as a card: its number and addressee, what it asks, what it arises from. */
export function recommendation(
  rendering: Rendering,
  { id, title, addressee, content, basis }: BlockOf<'recommendation'>,
  within: RenderBlocks,
): FileChild[] {
  const { addressedTo, arisesFrom } = rendering.view.words
  return [
    new Paragraph({
      style: 'RecommendationTitle',
      children: [new Bookmark({ id: rendering.bookmarks.of(id), children: [textRun(title)] })],
    }),
    new Paragraph({
      style: 'RecommendationAddressee',
      children: [textRun(`${addressedTo} ${addressee}`)],
    }),
    ...within(content, 'recommendation', basis.length > 0),
    ...(basis.length > 0 ? [basisLine([textRun(arisesFrom, 'Strong')], true)] : []),
    ...basis.map((finding, i) => basisLine(inlines(rendering, finding), i < basis.length - 1)),
  ]
}

function basisLine(children: ParagraphChild[], keepNext: boolean): Paragraph {
  return new Paragraph({
    style: 'RecommendationBasis',
    ...(keepNext ? { keepNext } : {}),
    children,
  })
}
