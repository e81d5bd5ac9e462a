import type { EditedParagraph } from '../word/edited-document.js'
import type { BaseLeaf } from './base-leaf.js'
import type { Comparison } from './comparison.js'
import { composeLeaf } from './compose-leaf.js'
import type { PullNote } from './note.js'
import type { TextEdit } from './text-edits.js'
import type { Token } from '../token/token.js'

/** A change of the text of a footnote. */
export interface NoteEdit extends TextEdit {
  readonly section: string
  readonly printed: readonly Token[]
}

/** The changes of footnotes, each found by where it was written. */
export function noteEdits(
  { texts, sources }: Comparison,
  leaves: readonly BaseLeaf[],
  edited: readonly EditedParagraph[],
): { edits: NoteEdit[]; notes: PullNote[] } {
  const sections = [...texts.keys()]
  const edits: NoteEdit[] = []
  const notes: PullNote[] = []
  for (const { leaf, tokens, printed } of leaves) {
    const found = edited.find(({ anchors }) =>
      anchors.some(({ section, from }) => sections[section] === leaf.section && from === leaf.from),
    )
    if (!found || tokens === null) continue
    const same = printed.length === found.tokens.length
    const written = composeLeaf(tokens, found.tokens, {
      sources,
      place: { begins: true, inCell: false },
    })
    for (const note of written.notes) notes.push({ ...note, section: leaf.section, under: [] })
    if (written.refused !== null || written.printed.length === 0)
      notes.push({
        code: 'refused',
        section: leaf.section,
        under: [],
        from: written.refused ?? 'a footnote that is empty',
        to: found.text,
      })
    else if (!same || written.markdown !== textOf(leaf, texts))
      edits.push({
        section: leaf.section,
        from: leaf.from,
        to: leaf.to,
        text: written.markdown,
        printed: written.printed,
      })
  }
  return { edits, notes }
}

function textOf({ section, from, to }: BaseLeaf['leaf'], texts: Comparison['texts']): string {
  return (texts.get(section) ?? '').slice(from, to)
}
