/** Name records of a font: its family, by the OpenType specification’s table `name`. */
const familyName = 1

/** The name of a font’s family, which text asks for it by; null for bytes that are no font. */
export function familyOf(font: Uint8Array): string | null {
  try {
    return readFamily(new DataView(font.buffer, font.byteOffset, font.byteLength))
  } catch {
    return null
  }
}

function readFamily(font: DataView): string | null {
  const isFont = [0x00010000, 0x4f54544f, 0x74727565].includes(font.getUint32(0))
  const tables = isFont ? font.getUint16(4) : 0
  for (let i = 0; i < tables; i += 1) {
    const record = 12 + i * 16
    if (font.getUint32(record) === 0x6e616d65) return familyIn(font, font.getUint32(record + 8))
  }
  return null
}

function familyIn(font: DataView, table: number): string | null {
  const count = font.getUint16(table + 2)
  const texts = table + font.getUint16(table + 4)
  for (let i = 0; i < count; i += 1) {
    const record = table + 6 + i * 12
    const platform = font.getUint16(record)
    if (font.getUint16(record + 6) !== familyName || (platform !== 3 && platform !== 0)) continue
    const [length, at] = [font.getUint16(record + 8), texts + font.getUint16(record + 10)]
    return new TextDecoder('utf-16be').decode(
      new Uint8Array(font.buffer, font.byteOffset + at, length),
    )
  }
  return null
}
