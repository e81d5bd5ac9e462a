// What XML 1.0 cannot hold (its production 2), where a view should carry it all the same.
const unholdable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/gi

/** The part with such characters replaced by U+FFFD. */
export function wellFormedXml(text: string): string {
  return text.replace(unholdable, '\uFFFD')
}
