import { openPackage, partOf } from '../package/open-package.js'
import { readBody } from './read-body.js'
import { readProperties } from './read-properties.js'
import { readStyleNames } from './read-style-names.js'
import type { WordDocument } from './word-document.js'

const wanted = new Set([
  'word/document.xml',
  'word/footnotes.xml',
  'word/styles.xml',
  'docProps/custom.xml',
])

/** A Word document from its bytes; throws when they are none. */
export function readWordDocument(bytes: Uint8Array): WordDocument {
  const parts = openPackage(bytes, (name) => wanted.has(name))
  const styles = readStyleNames(partOf(parts, 'word/styles.xml'))
  const body = readBody(partOf(parts, 'word/document.xml'), styles)
  const notes = readBody(parts('word/footnotes.xml') ?? '<none/>', styles)
  return {
    blocks: body.blocks,
    bookmarks: new Map([...body.bookmarks, ...notes.bookmarks]),
    properties: readProperties(parts('docProps/custom.xml') ?? '<none/>'),
  }
}
