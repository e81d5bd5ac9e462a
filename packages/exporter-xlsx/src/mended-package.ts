import { strFromU8, strToU8, Unzip, Zip, ZipDeflate, type UnzipFile } from 'fflate'
import { releaseHeights } from './release-heights.js'
import { ROWS_END } from './mend-sheet-end.js'

export interface Mending {
  /** The end of a sheet’s XML, from the end of its rows; called once the sheet is complete. */
  sheetEnd(sheet: number, end: string): string
  part(name: string, xml: string): string
  /** Parts exceljs does not write, by name. */
  added(): readonly (readonly [name: string, xml: string])[]
}

export interface MendedPackage {
  push(chunk: Uint8Array): void
  end(): void
}

/** Midday of one day for every part: a zip holds local time without a zone, and this is the same in all of them. */
const PART_DATE = new Date(1980, 0, 1, 12)
/** On 50,000 rows level 6 takes a quarter longer than level 1 and saves a third of the bytes. */
const LEVEL = 6
/** More than exceljs writes after a sheet’s rows. */
const END_BYTES = 8192

/**
 * Takes the package exceljs writes and gives it mended, both chunk by chunk. Sheets pass through;
 * only their end waits. Small parts wait to be written in order of name.
 *
 * The package must come in stored, not deflated: fflate finds the end of a part by its signature,
 * which has control characters that XML cannot hold.
 */
export function mendedPackage(mending: Mending, emit: (chunk: Uint8Array) => void): MendedPackage {
  const waiting = new Map<string, string>()
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    emit(chunk)
  })
  const open = (name: string): ZipDeflate => {
    const part = new ZipDeflate(name, { level: LEVEL })
    part.mtime = PART_DATE
    zip.add(part)
    return part
  }
  const writeWaiting = (): void => {
    for (const [name, xml] of [...waiting].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      open(name).push(strToU8(xml), true)
    waiting.clear()
  }
  const unzip = new Unzip((file) => {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(file.name)
    if (sheet) {
      writeWaiting()
      passSheet(file, open(file.name), (end) => mending.sheetEnd(Number(sheet[1]), end))
    } else {
      keepPart(file, (xml) => waiting.set(file.name, mending.part(file.name, xml)))
    }
  })
  return {
    push: (chunk) => unzip.push(chunk),
    end() {
      for (const [name, xml] of mending.added()) waiting.set(name, xml)
      writeWaiting()
      zip.end()
    },
  }
}

function passSheet(file: UnzipFile, part: ZipDeflate, mendEnd: (end: string) => string): void {
  let held = new Uint8Array()
  file.ondata = (error, chunk, final) => {
    if (error) throw error
    held = joined([held, chunk])
    releaseHeights(held)
    if (!final) {
      if (held.length <= END_BYTES) return
      part.push(held.subarray(0, -END_BYTES))
      held = held.slice(-END_BYTES)
      return
    }
    // One character a byte, so that a position in the text is one in the bytes.
    const rowsEnd = strFromU8(held, true).lastIndexOf(ROWS_END)
    if (rowsEnd < 0) throw new Error(`no end of rows in ${file.name}`)
    part.push(held.subarray(0, rowsEnd))
    part.push(strToU8(mendEnd(strFromU8(held.subarray(rowsEnd)))), true)
  }
  file.start()
}

function keepPart(file: UnzipFile, keep: (xml: string) => void): void {
  const chunks: Uint8Array[] = []
  file.ondata = (error, chunk, final) => {
    if (error) throw error
    chunks.push(chunk)
    if (final) keep(strFromU8(joined(chunks)))
  }
  file.start()
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
