import type { Parsed } from '@inspectorate/core'
import type { ReadFigure } from '../figures/read-figure.js'
import { readable } from '../readable.js'
import { figuresOfWord } from './figures-of-word.js'
import { readWordDocument } from './read/read-word-document.js'

/** The bound figures of a Word document, by its bookmarks. */
export function readDocxFigures(bytes: Uint8Array): Parsed<readonly ReadFigure[]> {
  return readable('a Word document', () => figuresOfWord(readWordDocument(bytes)))
}
