/**
 * Characters that nobody sees and some programs obey: control characters, marks that turn the direction
 * of text, characters without width; and those that have no shape of their own: what was damaged,
 * and characters for private use, such as the bullets of Word’s Symbol font.
 */
const unprintable =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\uFFFD\uFFFE\uFFFF\p{Co}\p{Surrogate}]/gu

/** Each such character of a text with its offset; a carriage return before a line feed is none. */
export function unprintableIn(text: string): { readonly at: number; readonly name: string }[] {
  return [...text.matchAll(unprintable)]
    .filter(({ 0: found, index }) => found !== '\r' || text[index + 1] !== '\n')
    .map(({ 0: found, index }) => ({
      at: index,
      name: `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    }))
}

/** What stands instead of the name of such a character in a fault. */
export function expectedInsteadOf(name: string): string {
  return name === 'U+FFFD'
    ? 'text in UTF-8 without control characters: what stood here cannot be printed'
    : 'text without invisible or damaged characters'
}
