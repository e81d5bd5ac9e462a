import { wellFormedText, cutToCell } from '@inspectorate/office'

/** Office Open XML reads `_x0041_` as an escaped character; text that only looks so is escaped itself. */
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g

/** `text` with U+FFFD for what XML cannot hold, and with plain line feeds. */
export function xmlText(text: string): string {
  return wellFormedText(text.replace(/\r\n?/g, '\n'))
}

/** `text` as a cell stores it: what XML holds, no longer than Excel allows, nothing read as an escape. */
export function cellText(text: string): string {
  return cutToCell(xmlText(text)).replace(looksEscaped, '_x005F_')
}

/**
 * Whether only a shared string carries this text of a cell to every program: escapes and line breaks
 * are lost on LibreOffice otherwise, space at the ends may be on any.
 */
export function needsSharedString(text: string): boolean {
  return /\n|_x005F_|^\s|\s$/.test(text)
}
