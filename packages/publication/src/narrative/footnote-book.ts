import type { Inline } from '../view/inline.js'
import type { Footnote } from '../view/report-view.js'
import type { WrittenAt } from '../view/written-at.js'

/** Numbers the report’s footnotes in order of appearance. */
export interface FootnoteBook {
  /** A reference to the note with this key; `content` is asked for the first time only. */
  refer(
    key: string,
    content: () => readonly Inline[],
    place: { writtenAt?: WrittenAt },
  ): Inline & { kind: 'footnote' }
  footnotes(): Footnote[]
}

export function footnoteBook(): FootnoteBook {
  const notes = new Map<string, Footnote>()
  return {
    refer(key, content, place) {
      const known = notes.get(key)
      if (known) return { kind: 'footnote', footnote: known.id }
      const number = notes.size + 1
      const note = { id: `footnote-${number}`, number, content: [] as readonly Inline[], ...place }
      notes.set(key, note)
      note.content = content()
      return { kind: 'footnote', footnote: note.id }
    },
    footnotes: () => [...notes.values()],
  }
}
