import { strToU8, unzipSync, zipSync } from 'fflate'

/** The workbook with parts replaced, added, or removed where `change` gives null. */
export function withParts(
  workbook: Uint8Array,
  change: Readonly<Record<string, string | Uint8Array | null>>,
): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(workbook)
  for (const [name, content] of Object.entries(change)) {
    if (content === null) delete parts[name]
    else parts[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(parts, { mtime: new Date(1980, 0, 1, 12) })
}

/** The text of one part. */
export function partOf(workbook: Uint8Array, name: string): string {
  return new TextDecoder().decode(unzipSync(workbook)[name])
}

/** The bytes with every `from` replaced by `to`, of the same length: for names in a zip’s headers. */
export function withBytes(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const text = [...bytes].map((byte) => String.fromCharCode(byte)).join('')
  return Uint8Array.from(text.replaceAll(from, to), (character) => character.charCodeAt(0))
}
