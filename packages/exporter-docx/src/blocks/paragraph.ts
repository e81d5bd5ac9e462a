import type { Block } from '@inspectorate/publication'
import { Paragraph, type FileChild } from 'docx'
import { match } from 'ts-pattern'
import { inlines } from '../inline/inlines.js'
import type { Rendering } from '../rendering.js'
import type { BlockOf } from './block-of.js'
import { stylesIn, type Surroundings } from './surroundings.js'

/** A paragraph of text. Tables have no distance to what follows, so what follows keeps it. */
export function paragraph(
  rendering: Rendering,
  { role, content }: BlockOf<'paragraph'>,
  before: Block | undefined,
  around: Surroundings,
): FileChild[] {
  const style = match(role)
    .with('body', () =>
      around === 'text' && before?.kind === 'table' ? 'BodyAfterTable' : stylesIn[around].body,
    )
    .with('lead', () => (around === 'text' ? 'LeadParagraph' : stylesIn[around].body))
    .with('note', () => (around === 'text' ? 'Note' : stylesIn[around].body))
    .exhaustive()
  return [new Paragraph({ style, children: inlines(rendering, content) })]
}
