import { Paragraph, type FileChild } from 'docx'
import { inlines } from '../inline/inlines.js'
import { locked } from '../inline/locked.js'
import { ratingWord } from '../inline/rating-tag.js'
import type { Rendering } from '../rendering/rendering.js'
import { toneName } from '../styles/rating-tones.js'
import type { BlockOf } from './block-of.js'
import { titled } from '../inline/titled.js'

/** The rating of a standard or of the whole service, across the column. */
export function ratingBox(
  rendering: Rendering,
  { id, title, mark, detail }: BlockOf<'rating'>,
): FileChild[] {
  const tone = toneName(mark.tone).id
  const isLast = detail.length === 0
  return [
    titled(rendering, id, title, `RatingBoxTitle${tone}`),
    new Paragraph({
      style: `${isLast ? 'RatingBoxLast' : 'RatingBox'}${tone}`,
      children: [
        ratingWord(
          mark,
          '\u2003',
          rendering.lock === 'paragraphs' ? 'sdtContentLocked' : undefined,
        ),
      ],
    }),
    ...(isLast
      ? []
      : [
          new Paragraph({
            style: `RatingBoxDetail${tone}`,
            children: locked(rendering, (inside) => inlines(inside, detail)),
          }),
        ]),
  ]
}
