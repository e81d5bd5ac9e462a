import type { Block } from '@inspectorate/publication'
import { Paragraph, type FileChild } from 'docx'
import { match } from 'ts-pattern'
import { anchored } from '../inline/anchored.js'
import { locked } from '../inline/locked.js'
import type { Rendering } from '../rendering/rendering.js'
import type { BlockOf } from './block-of.js'
import { stylesIn, type Place } from '../rendering/surroundings.js'

/** A paragraph of text. Tables and boxes end at their edge, so what follows keeps the distance. */
export function paragraph(
  rendering: Rendering,
  { role, content, writtenAt }: BlockOf<'paragraph'>,
  { around, before, keepNext }: Place,
): FileChild[] {
  const style = match(role)
    .with('body', () =>
      around === 'text' && before && endsAtEdge(before) ? 'BodyAfterBox' : stylesIn[around].body,
    )
    .with('lead', () => (around === 'text' ? 'LeadParagraph' : stylesIn[around].body))
    .with('signature', () => 'Signature')
    .with('note', () => (around === 'text' ? 'Note' : stylesIn[around].body))
    .exhaustive()
  return [
    new Paragraph({
      style,
      ...(keepNext ? { keepNext } : {}),
      children: locked(rendering, (inside) => anchored(inside, writtenAt, content)),
    }),
  ]
}

function endsAtEdge({ kind }: Block): boolean {
  return (
    kind === 'table' ||
    kind === 'callout' ||
    kind === 'practice-example' ||
    kind === 'recommendation'
  )
}
