import { readPicture } from '@inspectorate/office'
import type { Picture } from '@inspectorate/publication'
import type { PreparedLogo } from './prepared-report.js'
import { printableText } from './printable-text.js'

/** The room of a logo, in points: 8 by 2 centimetres. */
const room = { width: 226, height: 57 }

/** The publisher’s logo, as large as its room holds. */
export function prepareLogo({ url, width, height, alternative }: Picture): PreparedLogo | null {
  const read = readPicture(url)
  if (!read.ok) return null
  const scale = Math.min(room.width / width, room.height / height)
  return {
    format: read.type,
    bytes: [...read.bytes],
    width: width * scale,
    height: height * scale,
    alternative: printableText(alternative),
  }
}
