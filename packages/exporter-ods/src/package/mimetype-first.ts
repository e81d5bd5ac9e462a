import { steadyZip } from '@inspectorate/office'

/**
 * Programs know an OpenDocument file by its first entry, `mimetype`: stored as it is, with its size
 * stated before it (part 2, 3.3). fflate states sizes of streamed entries after them, so this entry
 * is made apart, and the directory of the others is moved along behind it.
 */
export interface FirstEntry {
  /** The entry itself: the beginning of the file. */
  readonly bytes: Uint8Array
  /** The directory of the whole file from that of the entries that follow. */
  directory(others: Uint8Array): Uint8Array
}

const recordEnd = 22
const recordHeader = 46

export function mimetypeFirst(mediaType: string): FirstEntry {
  const alone = steadyZip([['mimetype', new TextEncoder().encode(mediaType)]], { level: 0 })
  const [start, end] = directoryIn(alone)
  const bytes = alone.slice(0, start)
  const record = alone.slice(start, end)
  return {
    bytes,
    directory(others) {
      const whole = new Uint8Array(record.length + others.length)
      whole.set(record)
      whole.set(others, record.length)
      const data = new DataView(whole.buffer)
      const last = whole.length - recordEnd
      for (let at = record.length; at < last; at += recordLength(data, at))
        add32(data, at + 42, bytes.length)
      for (const count of [8, 10])
        data.setUint16(last + count, data.getUint16(last + count, true) + 1, true)
      add32(data, last + 12, record.length)
      add32(data, last + 16, bytes.length)
      return whole
    },
  }
}

/** Where the directory of a zip begins and ends. */
function directoryIn(zip: Uint8Array): [start: number, end: number] {
  const data = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - recordEnd
  return [data.getUint32(end + 16, true), end]
}

function recordLength(data: DataView, at: number): number {
  const [name, extra, comment] = [28, 30, 32].map((field) => data.getUint16(at + field, true))
  return recordHeader + name! + extra! + comment!
}

function add32(data: DataView, at: number, more: number): void {
  data.setUint32(at, data.getUint32(at, true) + more, true)
}
