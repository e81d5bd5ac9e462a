import type { WorkbookColumn } from '@inspectorate/publication'

/** What a column’s numbers are to OpenDocument, and the format that shows them; `null` shows them as they are. */
export const numberStyles: Readonly<
  Record<
    WorkbookColumn['type'],
    { readonly valueType: 'float' | 'percentage'; readonly format: string | null }
  >
> = {
  text: { valueType: 'float', format: null },
  number: { valueType: 'float', format: null },
  integer: { valueType: 'float', format: digits('integer', 0, true) },
  decimal: { valueType: 'float', format: digits('decimal', 1, true) },
  'p-value': { valueType: 'float', format: digits('p-value', 3, false) },
  percent: {
    valueType: 'percentage',
    format: `<number:percentage-style style:name="n-percent">${number(0, false)}<number:text>%</number:text></number:percentage-style>`,
  },
}

/** Text that would be a formula if typed stays text when somebody edits its cell. */
export const textFormat =
  '<number:text-style style:name="n-text"><number:text-content/></number:text-style>'

function digits(name: string, places: number, grouped: boolean): string {
  return `<number:number-style style:name="n-${name}">${number(places, grouped)}</number:number-style>`
}

function number(places: number, grouped: boolean): string {
  const grouping = grouped ? ' number:grouping="true"' : ''
  return `<number:number number:decimal-places="${places}" number:min-decimal-places="${places}" number:min-integer-digits="1"${grouping}/>`
}
