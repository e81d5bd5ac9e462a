import type { Parsed } from '@inspectorate/core'
import type { PrintedFigure } from '@inspectorate/publication'
import { readable } from '../readable.js'
import { figuresOfWord } from './figures-of-word.js'
import { readWordDocument } from './read/read-word-document.js'

/** The bound figures of a Word document, by its bookmarks. */
export function readDocxFigures(bytes: Uint8Array): Parsed<readonly PrintedFigure[]> {
  return readable('a Word document', () => figuresOfWord(readWordDocument(bytes)))
}
