import type { Inline, WrittenAt } from '@inspectorate/publication'
import { Bookmark, type ParagraphChild } from 'docx'
import { commented } from './commented.js'
import type { Rendering } from '../rendering/rendering.js'

/**
 * Text in a bookmark that says where it was written, in a document for editing: `t_4_1045` is the
 * text at offset 1045 of the fifth section. It is around the text, so that it stays with it: a paragraph
 * that is begun in front of it has none, and the halves of one that is split have it both.
 */
export function anchored(
  rendering: Rendering,
  at: WrittenAt | undefined,
  content: readonly Inline[],
): ParagraphChild[] {
  return inBookmark(rendering, 't', at, commented(rendering, at, content))
}

/** The same of what is printed around written text, such as who said it: `u_4_990_by`. */
export function framed(
  rendering: Rendering,
  unit: WrittenAt | undefined,
  part: 'label' | 'by',
  runs: readonly ParagraphChild[],
): ParagraphChild[] {
  return inBookmark(rendering, 'u', unit, runs, `_${part}`)
}

function inBookmark(
  { sections }: Rendering,
  kind: 't' | 'u',
  at: WrittenAt | undefined,
  runs: readonly ParagraphChild[],
  ending = '',
): ParagraphChild[] {
  const section = at ? sections.indexOf(at.section) : -1
  if (!at || section < 0) return [...runs]
  return [new Bookmark({ id: `${kind}_${section}_${at.from}${ending}`, children: [...runs] })]
}
