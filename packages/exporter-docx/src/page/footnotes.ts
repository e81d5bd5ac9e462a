import { Paragraph } from 'docx'
import { anchored } from '../inline/anchored.js'
import { inlines } from '../inline/inlines.js'
import { textRun } from '../inline/text-run.js'
import type { Rendering } from '../rendering/rendering.js'

/** The notes at the foot of the pages, by their numbers. */
export function footnotes(rendering: Rendering): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    rendering.view.footnotes.map(({ number, content, writtenAt }) => [
      String(number),
      {
        children: [
          new Paragraph({
            style: 'FootnoteText',
            children: [
              textRun(' '),
              ...anchored(rendering, writtenAt, inlines(rendering, content)),
            ],
          }),
        ],
      },
    ]),
  )
}
