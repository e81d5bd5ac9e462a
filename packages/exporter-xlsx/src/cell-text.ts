/** The most characters a cell of Excel holds. */
export const LONGEST_CELL = 32_767

// oxlint-disable-next-line no-control-regex -- these are the characters XML 1.0 cannot hold, and DEL, which exceljs drops
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDFFF]/gu

/** Office Open XML reads `_x0041_` as an escaped character; text that only looks so is escaped itself. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g

/** `text` with U+FFFD for what XML cannot hold, and with plain line feeds. */
export function xmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, '\uFFFD')
}

/** `text` as a cell stores it: what XML holds, no longer than Excel allows, nothing read as an escape. */
export function cellText(text: string): string {
  const whole = xmlText(text)
  const cut =
    whole.length > LONGEST_CELL
      ? `${whole.slice(0, LONGEST_CELL - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
      : whole
  return cut.replace(LOOKS_ESCAPED, '_x005F_')
}

/** Whether a spreadsheet would take this text for a formula if it were typed in. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\n]/.test(text)
}

/**
 * Whether only a shared string carries this text of a cell to every program: escapes and line breaks
 * are lost on LibreOffice otherwise, space at the ends may be on any.
 */
export function needsSharedString(text: string): boolean {
  return /\n|_x005F_|^\s|\s$/.test(text)
}
