import { strToU8, Zip, ZipDeflate, zipSync, type DeflateOptions, type Zippable } from 'fflate'

/**
 * Midday of one day for every file of every zip: a zip holds local time without a zone, and this is the
 * same in all of them; midnight of that day is how some programs write that a time is not known.
 */
const fileDate = new Date(1980, 0, 1, 12)

export interface ZipOptions {
  /** How hard to compress, from 0, not at all, to 9; 6 if not given. */
  readonly level?: NonNullable<DeflateOptions['level']>
}

/**
 * A zip of files in the order given: the same bytes for the same files, whenever and wherever it is made.
 *
 * @example
 * steadyZip([['README.txt', new TextEncoder().encode('What this is.')]])
 */
export function steadyZip(
  files: Iterable<readonly [name: string, bytes: Uint8Array]>,
  { level = 6 }: ZipOptions = {},
): Uint8Array<ArrayBuffer> {
  const zippable: Zippable = {}
  for (const [name, bytes] of files) zippable[name] = [bytes, { level, mtime: fileDate }]
  return zipSync(zippable)
}

export interface StreamedZip {
  /** A file that comes in pieces; one at a time. */
  open(name: string): ZippedFile
  end(): void
}

export interface ZippedFile {
  push(piece: string | Uint8Array): void
  /** Ends the file, with a last piece where there is one. */
  close(last?: string): void
}

/** A steady zip that is given chunk by chunk as its files are written; `final` is its directory. */
export function streamedZip(
  emit: (chunk: Uint8Array, final: boolean) => void,
  { level = 6 }: ZipOptions = {},
): StreamedZip {
  const zip = new Zip((error, chunk, final) => {
    if (error) throw error
    emit(chunk, final)
  })
  return {
    open(name) {
      const file = new ZipDeflate(name, { level })
      file.mtime = fileDate
      zip.add(file)
      return {
        push: (piece) => file.push(typeof piece === 'string' ? strToU8(piece) : piece),
        close: (last = '') => file.push(strToU8(last), true),
      }
    },
    end: () => zip.end(),
  }
}
