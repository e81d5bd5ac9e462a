// What XML 1.0 cannot hold (its production 2), and the control characters that it discourages (2.2).
const unholdable =
  // oxlint-disable-next-line no-control-regex -- control characters are what is replaced
  /[\p{Surrogate}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/gu

/** Text that every format can hold: what XML cannot becomes U+FFFD. */
export function wellFormedText(text: string): string {
  return text.replace(unholdable, '\uFFFD')
}

/** Before the root of every part of an Office document (ECMA-376 part 2 asks for UTF-8 or UTF-16). */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as the content of an element, or as the value of an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!)
}
