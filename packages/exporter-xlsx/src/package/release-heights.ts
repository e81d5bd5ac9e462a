import { strToU8 } from 'fflate'

const fixed = strToU8(' customHeight="1"')
/** A capital is rare in a sheet’s XML: quick to look for. */
const mark = fixed.indexOf(0x48)
const space = 0x20

/**
 * Blanks `customHeight`, which exceljs puts on every row that has a height: without it a row still
 * opens at its height, and grows when a reader enlarges the text. In place, so that nothing moves;
 * no text of a cell can look the same, as its quotation marks are escaped.
 */
export function releaseHeights(xml: Uint8Array): void {
  for (let at = xml.indexOf(fixed[mark]!); at >= 0; at = xml.indexOf(fixed[mark]!, at + 1)) {
    const start = at - mark
    if (start >= 0 && fixed.every((byte, index) => xml[start + index] === byte))
      xml.fill(space, start, start + fixed.length)
  }
}
