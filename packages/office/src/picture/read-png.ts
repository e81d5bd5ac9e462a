import { unzlibSync } from 'fflate'
import type { ReadPicture } from './picture.js'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const longestSide = 10_000

/** A PNG file, read to its end: one that was cut short is found out here, not by who opens the report. */
export function readPng(bytes: Uint8Array): ReadPicture {
  const damaged = (found: string): ReadPicture => ({ ok: false, found })
  if (signature.some((byte, at) => bytes[at] !== byte)) return damaged('a file that is no PNG')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const data: Uint8Array[] = []
  let size: { width: number; height: number } | null = null
  // Chunks of length, type, data and checksum (PNG specification, 5.3).
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) break
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (type === 'IHDR' && length === 13)
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, end - 4))
    if (type === 'IEND') return size && isPicture(size, data) ? whole(size) : damaged(broken)
    at = end
  }
  return damaged('a PNG that is cut short')

  function whole(measures: { width: number; height: number }): ReadPicture {
    return { ok: true, type: 'png', bytes, ...measures }
  }
}

const broken = 'a damaged PNG'

function isPicture(
  { width, height }: { width: number; height: number },
  data: readonly Uint8Array[],
): boolean {
  if (!(width > 0 && height > 0 && width <= longestSide && height <= longestSide)) return false
  const joined = new Uint8Array(data.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const one of data) {
    joined.set(one, at)
    at += one.length
  }
  try {
    // A byte a line says how it is filtered.
    return unzlibSync(joined).length >= height
  } catch {
    return false
  }
}
