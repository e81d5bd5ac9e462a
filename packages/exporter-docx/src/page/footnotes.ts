import { Paragraph } from 'docx'
import { anchored } from '../inline/anchored.js'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'

/** The notes at the foot of the pages, by their numbers. */
export function footnotes(rendering: Rendering): Record<string, { children: Paragraph[] }> {
  // No comment can stand in a footnote.
  const textOfNotes = { ...rendering, comments: [] }
  return Object.fromEntries(
    rendering.view.footnotes.map(({ number, content, writtenAt }) => [
      String(number),
      {
        children: [
          new Paragraph({
            style: 'FootnoteText',
            children: [textRun(' '), ...anchored(textOfNotes, writtenAt, content)],
          }),
        ],
      },
    ]),
  )
}
