import { wholeAddress } from './safe-address.js'

/** What Excel, which opens spreadsheets of every format, holds at most; it repairs a file with more. */
export const excelLimits = { rows: 1_048_576, characters: 32_767, address: 2079 } as const

/** Text no longer than a cell of Excel holds, with an ellipsis where it was cut; no character is cut in half. */
export function cutToCell(text: string): string {
  const { characters } = excelLimits
  if (text.length <= characters) return text
  return `${text.slice(0, characters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** An address to follow, no longer than a link of Excel may be. */
export function cellAddress(href: string): string | null {
  const address = wholeAddress(href)
  return address === null || address.length > excelLimits.address ? null : address
}
