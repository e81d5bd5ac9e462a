/** Text as people mean it: no space around it, and one form for accented letters. */
export function tidyText(text: string): string {
  return text.trim().normalize('NFC')
}

/** The form in which names and words are compared: case and runs of space do not count. */
export function comparable(text: string): string {
  return tidyText(text).replace(/\s+/g, ' ').toLowerCase()
}
