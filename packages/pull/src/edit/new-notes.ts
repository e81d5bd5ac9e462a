import type { EditedParagraph } from '../word/edited-document.js'
import { composeLeaf } from './compose-leaf.js'
import type { Sources } from './sources.js'
import type { Token } from '../token/token.js'

/** A footnote that was made in Word, as it is written into a section. */
export interface NewNote {
  readonly id: string
  readonly reference: string
  /** Its definition; null where it cannot be written. */
  readonly definition: string | null
  readonly printed: readonly Token[]
}

/** Footnotes that were made in Word, by names that the section does not use. */
export function newNotesFor(
  markdown: string,
  made: ReadonlyMap<string, readonly EditedParagraph[]>,
  sources: Sources,
): NewNote[] {
  let number = 0
  return [...made].map(([id, paragraphs]) => {
    do number += 1
    while (markdown.includes(`[^note-${number}]`))
    const reference = `[^note-${number}]`
    const [only] = paragraphs
    const written =
      only && paragraphs.length === 1
        ? composeLeaf([], only.tokens, { sources, place: { begins: true, inCell: false } })
        : null
    const isWritten = written !== null && written.refused === null && written.printed.length > 0
    return {
      id,
      reference,
      definition: isWritten ? `${reference}: ${written.markdown}` : null,
      printed: written?.printed ?? [],
    }
  })
}
