/** What no reader sees: soft hyphens, joiners that only forbid a break, marks of direction. */
const unseen = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu

/** Text with what looks alike as one: white space of any kind, hyphens that do or do not break. */
export function alike(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/\u2011/gu, '-')
    .replace(/\s+/gu, ' ')
    .normalize('NFC')
}

/** The same, without white space at its ends. */
export function plainRun(text: string): string {
  return alike(text).trim()
}
