/** A part of a package as text: UTF-8, or UTF-16 as its first bytes say (ISO/IEC 29500-2, 8.1.2). */
export function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}
