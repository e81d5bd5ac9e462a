import { readPicture } from '@inspectorate/office'
import type { Picture } from '@inspectorate/publication'
import { ImageRun } from 'docx'
import { textRun } from '../inline/text-run.js'
import type { ParagraphChild } from 'docx'

/** The room of a logo, in pixels of a ninety-sixth of an inch: 8 by 2 centimetres. */
const room = { width: 302, height: 76 }

/** The publisher’s logo, as large as its room holds. */
export function logo({ url, width, height, alternative }: Picture): ParagraphChild {
  const read = readPicture(url)
  if (!read.ok) return textRun(alternative)
  const scale = Math.min(room.width / width, room.height / height)
  const options = {
    data: read.bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'Logo', title: '', description: alternative },
  }
  return read.type === 'png'
    ? new ImageRun({ ...options, type: 'png' })
    : new ImageRun({ ...options, type: 'svg', fallback: { type: 'png', data: dot() } })
}

/** What programs show that know no SVG, such as Word before 2016: a dot that cannot be seen. */
function dot(): Uint8Array {
  return Uint8Array.from(
    atob(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=',
    ),
    (character) => character.charCodeAt(0),
  )
}
