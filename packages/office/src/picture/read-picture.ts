import type { ReadPicture } from './picture.js'
import { readPng } from './read-png.js'
import { readSvg } from './read-svg.js'

/** A publication carries its pictures: bytes of one, at most. */
export const largestPicture = 1_000_000

/** A PNG or SVG picture in a `data:` URL in base64. */
export function readPicture(url: string): ReadPicture {
  const [, type, base64] = /^data:image\/(png|svg\+xml);base64,(.*)$/s.exec(url) ?? []
  if (type === undefined || base64 === undefined) return { ok: false, found: 'no picture' }
  let bytes: Uint8Array
  try {
    bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
  } catch {
    return { ok: false, found: 'damaged base64' }
  }
  if (bytes.length > largestPicture)
    return { ok: false, found: `a picture of ${(bytes.length / 1e6).toFixed(1)} MB` }
  return type === 'png' ? readPng(bytes) : readSvg(bytes)
}
