import { isUtf8 } from 'node:buffer'
import type { Issue } from '@inspectorate/core'

/** A file’s bytes as text without its byte order mark, or where they are no UTF-8. */
export function decodeUtf8(bytes: Buffer): string | Issue {
  const text = bytes.toString('utf8')
  if (isUtf8(bytes)) return text.startsWith('\uFEFF') ? text.slice(1) : text
  const expected = 'text saved as UTF-8'
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return { code: 'unreadable-file', path: [], found: 'text in UTF-16', expected }
  const { offset, before } = firstBadByte(bytes, text)
  const lines = before.split(/\r\n?|\n/)
  return {
    code: 'unreadable-file',
    path: [],
    line: lines.length,
    column: String(lines.at(-1)!.length + 1),
    found: `byte 0x${bytes[offset]!.toString(16).toUpperCase().padStart(2, '0')} after “${lines.at(-1)!.slice(-20)}”`,
    expected,
  }
}

/** The decoder puts U+FFFD in place of what is no UTF-8; the file may hold that character as well. */
function firstBadByte(bytes: Buffer, text: string): { offset: number; before: string } {
  let offset = 0
  let from = 0
  for (;;) {
    const at = text.indexOf('\uFFFD', from)
    offset += Buffer.byteLength(text.slice(from, at))
    const isThere = bytes.subarray(offset, offset + 3).equals(replacement)
    if (!isThere) return { offset, before: text.slice(0, at) }
    offset += replacement.length
    from = at + 1
  }
}

const replacement = Buffer.from('\uFFFD')
