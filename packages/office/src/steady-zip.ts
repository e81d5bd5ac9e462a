import {
  strToU8,
  Zip,
  zipSync,
  type DeflateOptions,
  type ZipInputFile,
  type Zippable,
} from 'fflate'
import { deflater } from './deflate/deflate-stream.js'

/**
 * Midday of one day for every file of every zip: a zip holds local time without a zone, and this is the
 * same in all of them; midnight of that day is how some programs write that a time is not known.
 */
const fileDate = new Date(1980, 0, 1, 12)

/** How a zip says that a file is deflated. */
const deflated = 8

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
  const deflate = deflater()
  return {
    open(name) {
      const file = { filename: name, size: 0, crc: 0, compression: deflated, mtime: fileDate }
      const entry: ZipInputFile = file
      const stream = deflate(level)
      const pass = (bytes: Uint8Array<ArrayBuffer>): void => entry.ondata?.(null, bytes, false)
      const push = (piece: string | Uint8Array): void => {
        const bytes = typeof piece === 'string' ? strToU8(piece) : piece
        file.size += bytes.length
        stream.push(bytes, pass)
      }
      zip.add(entry)
      return {
        push,
        close(last = '') {
          push(last)
          file.crc = stream.end(pass)
          entry.ondata?.(null, new Uint8Array(), true)
        },
      }
    },
    end: () => zip.end(),
  }
}
