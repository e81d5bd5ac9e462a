/**
 * U+202D and U+202E, which print what follows backwards, so that 12 reads 21; U+FEFF, which is a mark
 * of bytes and no text. Marks, embeddings and isolates stay: right-to-left names need them.
 */
const unprinted = /[\u202D\u202E\uFEFF]/g

/** Text as it is printed: what could not be read at all (U+FFFD, in hardly any font) is an empty square. */
export function printableText(text: string): string {
  return text.replace(unprinted, '').replaceAll('\uFFFD', '\u25A1')
}
