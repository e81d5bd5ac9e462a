import type { Parsed } from '@inspectorate/core'
import { readable } from '../readable.js'
import { figuresOfWord } from './figures-of-word.js'
import { plainRun } from './plain-run.js'
import { ratingsOfWord } from './ratings-of-word.js'
import { readWordDocument } from './read-word-document.js'
import { recommendationsOfWord } from './recommendations-of-word.js'
import type { WordBlock } from './word-document.js'
import type { ReadHeading, WordReport } from './word-report.js'

/**
 * A Word report as it stands, whoever saved it last. It relies on what Word and LibreOffice keep:
 * bookmarks, and the names of styles. `recommendations` is the title of that section.
 */
export function readWordReport(
  bytes: Uint8Array,
  { recommendations }: { readonly recommendations: string },
): Parsed<WordReport> {
  return readable('a Word document', () => {
    const document = readWordDocument(bytes)
    return {
      figures: figuresOfWord(document).map((one) => ({ ...one, text: plainRun(one.text) })),
      headings: headingsOf(document.blocks),
      ratings: ratingsOfWord(document.blocks),
      recommendations: recommendationsOfWord(document.blocks, recommendations),
    }
  })
}

function headingsOf(blocks: readonly WordBlock[]): ReadHeading[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return []
    const level = headingLevel(block.style)
    const text = plainRun(block.text)
    return level === null || text === '' ? [] : [{ level, text }]
  })
}

/** The level of a heading’s style, from 1; null for other styles. */
function headingLevel(style: string): number | null {
  const [, level] = /^heading (\d)$/.exec(style) ?? []
  return level === undefined ? null : Number(level)
}
