import { strToU8, Zip, ZipDeflate } from 'fflate'
import { manifestXml, MEDIA_TYPE } from './manifest-xml.js'
import { mimetypeFirst } from './mimetype-first.js'

/** Midday of one day for every part: a zip holds local time without a zone, and this is the same in all of them. */
const PART_DATE = new Date(1980, 0, 1, 12)

export interface OdsPackage {
  part(name: string, xml: string): void
  /** A part that comes in pieces; one at a time. */
  open(name: string): { push(xml: string): void; close(): void }
  end(): void
}

/** The package of a spreadsheet of these parts, given chunk by chunk as they are written. */
export function odsPackage(
  parts: readonly string[],
  emit: (chunk: Uint8Array) => void,
): OdsPackage {
  const first = mimetypeFirst(MEDIA_TYPE, PART_DATE)
  emit(first.bytes)
  const zip = new Zip((error, chunk, final) => {
    if (error) throw error
    emit(final ? first.directory(chunk) : chunk)
  })
  const open = (name: string) => {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = PART_DATE
    zip.add(entry)
    return {
      push: (xml: string) => entry.push(strToU8(xml)),
      close: () => entry.push(new Uint8Array(), true),
    }
  }
  const part = (name: string, xml: string) => {
    const entry = open(name)
    entry.push(xml)
    entry.close()
  }
  part('META-INF/manifest.xml', manifestXml(parts))
  return { part, open, end: () => zip.end() }
}
