import type { WorkbookColumn } from '@inspectorate/publication'
import { match } from 'ts-pattern'

const shown = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  new Intl.NumberFormat('en-GB', options)
const INTEGER = shown({ maximumFractionDigits: 0 })
const DECIMAL = shown({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
const PERCENT = shown({ style: 'percent', maximumFractionDigits: 0 })
const P_VALUE = shown({ minimumFractionDigits: 3, maximumFractionDigits: 3, useGrouping: false })

/** A number as its column’s format shows it, for readers that do not format; the cell keeps the value. */
export function shownNumber(value: number, type: WorkbookColumn['type']): string {
  return match(type)
    .with('integer', () => INTEGER.format(value))
    .with('decimal', () => DECIMAL.format(value))
    .with('percent', () => PERCENT.format(value))
    .with('p-value', () => P_VALUE.format(value))
    .with('number', 'text', () => String(value))
    .exhaustive()
}
