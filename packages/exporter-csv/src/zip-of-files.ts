import { strToU8, Zip, ZipDeflate } from 'fflate'

/** Midday of one day for every file: a zip holds local time without a zone, and this is the same in all of them. */
const FILE_DATE = new Date(1980, 0, 1, 12)

export interface ZipOfFiles {
  /** A file that comes in pieces; one at a time. */
  open(name: string): { push(text: string): void; close(): void }
  end(): void
}

/** A zip of text files, given chunk by chunk as they are written. */
export function zipOfFiles(emit: (chunk: Uint8Array) => void): ZipOfFiles {
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    emit(chunk)
  })
  return {
    open(name) {
      const file = new ZipDeflate(name, { level: 6 })
      file.mtime = FILE_DATE
      zip.add(file)
      return {
        push: (text) => file.push(strToU8(text)),
        close: () => file.push(new Uint8Array(), true),
      }
    },
    end: () => zip.end(),
  }
}
