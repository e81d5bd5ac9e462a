import { Packer, type Document } from 'docx'
import { textPart, type Parts } from './parts.js'

/** How docx writes a document before it zips it: not among what it declares, and pinned with it. */
const compiler = Packer['compiler'] as {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array>
}

/** The parts of a document as docx writes them. Its packer would zip them, and we unzip them again. */
export function writtenParts(document: Document): Parts {
  return Object.fromEntries(
    [...compiler.compile(document)].map(([name, data]) => [
      name,
      typeof data === 'string' ? textPart(data) : data,
    ]),
  )
}
