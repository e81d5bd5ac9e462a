import type { WorkbookColumn } from '@inspectorate/publication'
import type { shownShare } from '@inspectorate/publication/exporter'

/** How a number is shown: as its column says, or as a share among other numbers. */
export type NumberKind = WorkbookColumn['type'] | ReturnType<typeof shownShare>

/** What numbers are to OpenDocument, and the format that shows them; `null` shows them as they are. */
export const numberStyles: Readonly<
  Record<NumberKind, { readonly valueType: 'float' | 'percentage'; readonly format: string | null }>
> = {
  text: { valueType: 'float', format: null },
  number: { valueType: 'float', format: null },
  integer: { valueType: 'float', format: digits('integer', 0, true) },
  decimal: { valueType: 'float', format: digits('decimal', 1, true) },
  'p-value': { valueType: 'float', format: digits('p-value', 3, false) },
  percent: { valueType: 'percentage', format: percentage('percent', 0) },
  'precise-percent': { valueType: 'percentage', format: percentage('precise-percent', 1) },
}

/** Text that would be a formula if typed stays text when somebody edits its cell. */
export const textFormat =
  '<number:text-style style:name="n-text"><number:text-content/></number:text-style>'

function digits(name: string, places: number, grouped: boolean): string {
  return `<number:number-style style:name="n-${name}">${number(places, grouped)}</number:number-style>`
}

function percentage(name: string, places: number): string {
  return `<number:percentage-style style:name="n-${name}">${number(places, false)}<number:text>%</number:text></number:percentage-style>`
}

function number(places: number, grouped: boolean): string {
  const grouping = grouped ? ' number:grouping="true"' : ''
  return `<number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1"${grouping}/>`
}
