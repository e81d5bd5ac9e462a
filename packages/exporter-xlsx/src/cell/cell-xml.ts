import { escapeXml } from '@inspectorate/office'
import type { SharedStrings } from './shared-strings.js'
import { styleNumber, type CellStyle } from './cell-styles.js'

// What follows the address of a cell in its XML (ECMA-376 part 1, 18.3.1.4).

export function numberXml(value: number, style: CellStyle): string {
  return `" s="${styleNumber(style)}"><v>${value}</v></c>`
}

/** A number that is calculated again when its row changes; the value is for programs that do not calculate. */
export function formulaXml(formula: string, value: number, style: CellStyle): string {
  return `" s="${styleNumber(style)}"><f>${escapeXml(formula)}</f><v>${value}</v></c>`
}

/** `text` as `cellText` gives it. */
export function textXml(text: string, style: CellStyle, strings: SharedStrings): string {
  const start = `" s="${styleNumber(style)}" t=`
  const number = strings.numberOf(text)
  return number === null
    ? `${start}"str"><v>${escapeXml(text)}</v></c>`
    : `${start}"s"><v>${number}</v></c>`
}
