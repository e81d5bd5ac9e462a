/** Text as people mean it: no space around it, and one form for accented letters. */
export function tidyText(text: string): string {
  return text.trim().normalize('NFC')
}

/** Characters that take no room: zero-width spaces and joiners, soft hyphens, marks of direction. */
export const invisible = /\p{Default_Ignorable_Code_Point}/gu

/** The form in which names and words are compared: case, runs of space and what nobody sees do not count. */
export function comparable(text: string): string {
  const plain = /^[ -~]*$/.test(text) ? text : text.replace(invisible, '')
  return tidyText(plain).replace(/\s+/g, ' ').toLowerCase()
}
