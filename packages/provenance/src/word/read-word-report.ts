import type { Parsed } from '@inspectorate/core'
import { readable } from '../readable.js'
import { figuresOfWord } from './figures-of-word.js'
import { linesOfWord } from './lines-of-word.js'
import { plainRun } from './read/plain-run.js'
import { readWordDocument } from './read/read-word-document.js'
import type { WordReport } from './word-report.js'

/**
 * A Word report as it stands, whoever saved it last. It relies on what Word and LibreOffice keep:
 * relationships, bookmarks, and the names of styles. `recommendations` is the title of that section.
 */
export function readWordReport(
  bytes: Uint8Array,
  { recommendations }: { readonly recommendations: string },
): Parsed<WordReport> {
  return readable('a Word document', () => {
    const document = readWordDocument(bytes)
    return {
      lines: linesOfWord(document, recommendations),
      figures: figuresOfWord(document).map((one) => ({ ...one, text: plainRun(one.text) })),
      document,
    }
  })
}
