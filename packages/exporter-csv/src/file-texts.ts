import { wellFormedText } from '@inspectorate/office'

/** Text as every file holds it: what UTF-8 or XML could not carry is U+FFFD, lines end in line feeds. */
export function fileText(text: string): string {
  return wellFormedText(text.replace(/\r\n?/g, '\n'))
}

/** Text on one line, such as a title. */
export function oneLine(text: string): string {
  return fileText(text).replace(/\s+/g, ' ').trim()
}
