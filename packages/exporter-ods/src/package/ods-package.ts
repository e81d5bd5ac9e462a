import { streamedZip, type ZippedFile } from '@inspectorate/office'
import { manifestXml, mediaTypeOfOds } from './manifest-xml.js'
import { mimetypeFirst } from './mimetype-first.js'

export interface OdsPackage {
  part(name: string, xml: string): void
  /** A part that comes in pieces; one at a time. */
  open(name: string): ZippedFile
  end(): void
}

/** The package of a spreadsheet of these parts, given chunk by chunk as they are written. */
export function odsPackage(
  parts: readonly string[],
  emit: (chunk: Uint8Array) => void,
): OdsPackage {
  const first = mimetypeFirst(mediaTypeOfOds)
  emit(first.bytes)
  const zip = streamedZip((chunk, final) => emit(final ? first.directory(chunk) : chunk))
  const part = (name: string, xml: string) => {
    const entry = zip.open(name)
    entry.push(xml)
    entry.close()
  }
  part('META-INF/manifest.xml', manifestXml(parts))
  return { part, ...zip }
}
