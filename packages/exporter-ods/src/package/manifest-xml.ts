import { xmlDeclaration } from '../xml/xml-text.js'

export const mediaTypeOfOds = 'application/vnd.oasis.opendocument.spreadsheet'

/** The parts of the package and their types (OpenDocument 1.3, part 2, chapter 4). */
export function manifestXml(parts: readonly string[]): string {
  const entries = parts.map(
    (part) => `<manifest:file-entry manifest:full-path="${part}" manifest:media-type="text/xml"/>`,
  )
  return `${xmlDeclaration}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mediaTypeOfOds}"/>${entries.join('')}</manifest:manifest>`
}
