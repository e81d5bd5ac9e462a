import { streamedZip, type ZippedFile } from '@inspectorate/office'
import { strFromU8, Unzip, type UnzipFile } from 'fflate'
import { releaseHeights } from './release-heights.js'
import { endOfRows, endOfSheet } from './mend-sheet-end.js'

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
  /**
   * The rows of a sheet, open for more after those exceljs wrote: given once exceljs has ended the
   * sheet. Asked for before that, the sheet stays open until `close`.
   */
  openRows(sheet: number): Promise<OpenRows>
}

/** A sheet that takes more rows, as XML. */
export interface OpenRows {
  write(xml: string): void
  close(): void
}

/** On rows of answers level 5 takes under half the time of level 6, for two in a hundred bytes more. */
const compressionLevel = 5
/** More than exceljs writes after a sheet’s rows. */
const endBytes = 8192

/**
 * Takes the package exceljs writes and gives it mended, both chunk by chunk. Sheets pass through;
 * only their end waits. Small parts wait to be written in order of name.
 *
 * The package must come in stored, not deflated: fflate finds the end of a part by its signature,
 * which has control characters that XML cannot hold.
 */
export function mendedPackage(mending: Mending, emit: (chunk: Uint8Array) => void): MendedPackage {
  const waiting = new Map<string, string>()
  const opened = new Map<number, (rows: OpenRows) => void>()
  const zip = streamedZip(emit, { level: compressionLevel })
  const writeWaiting = (): void => {
    for (const [name, xml] of [...waiting].toSorted(([a], [b]) => (a < b ? -1 : 1)))
      zip.open(name).close(xml)
    waiting.clear()
  }
  const unzip = new Unzip((file) => {
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(file.name)
    if (sheet) {
      writeWaiting()
      const number = Number(sheet[1])
      const mendEnd = (end: string) => mending.sheetEnd(number, end)
      passSheet(file, zip.open(file.name), mendEnd, opened.get(number))
    } else {
      keepPart(file, (xml) => waiting.set(file.name, mending.part(file.name, xml)))
    }
  })
  return {
    push: (chunk) => unzip.push(chunk),
    openRows: (sheet) => new Promise((resolve) => opened.set(sheet, resolve)),
    end() {
      for (const [name, xml] of mending.added()) waiting.set(name, xml)
      writeWaiting()
      zip.end()
    },
  }
}

/** A sheet whose rows stay open is done before its part is: with the end of its XML. */
function passSheet(
  file: UnzipFile,
  part: ZippedFile,
  mendEnd: (end: string) => string,
  keepOpen: ((rows: OpenRows) => void) | undefined,
): void {
  let held = new Uint8Array()
  let done = false
  const finish = (): void => {
    done = true
    // One character a byte, so that a position in the text is one in the bytes.
    const rowsEnd = strFromU8(held, true).lastIndexOf(endOfRows)
    if (rowsEnd < 0) throw new Error(`no end of rows in ${file.name}`)
    part.push(held.subarray(0, rowsEnd))
    const end = strFromU8(held.subarray(rowsEnd))
    const close = (): void => part.close(mendEnd(end))
    if (keepOpen) keepOpen({ write: (xml) => part.push(xml), close })
    else close()
  }
  file.ondata = (error, chunk, final) => {
    if (error) throw error
    if (done) return
    held = joined([held, chunk])
    releaseHeights(held)
    if (final || (keepOpen && endsWith(held, endOfSheet))) return finish()
    if (held.length <= endBytes) return
    part.push(held.subarray(0, -endBytes))
    held = held.slice(-endBytes)
  }
  file.start()
}

function endsWith(bytes: Uint8Array, text: string): boolean {
  return strFromU8(bytes.subarray(-text.length), true) === text
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
