import type { WorkbookColumn } from '@inspectorate/publication'
import { match } from 'ts-pattern'

const shown = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  new Intl.NumberFormat('en-GB', options)
const integer = shown({ maximumFractionDigits: 0 })
const decimal = shown({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
const percent = shown({ style: 'percent', maximumFractionDigits: 0 })
const pValue = shown({ minimumFractionDigits: 3, maximumFractionDigits: 3, useGrouping: false })

/** A number as its column’s format shows it, for readers that do not format; the cell keeps the value. */
export function shownNumber(value: number, type: WorkbookColumn['type']): string {
  return match(type)
    .with('integer', () => integer.format(value))
    .with('decimal', () => decimal.format(value))
    .with('percent', () => percent.format(value))
    .with('p-value', () => pValue.format(value))
    .with('number', 'text', () => String(value))
    .exhaustive()
}
