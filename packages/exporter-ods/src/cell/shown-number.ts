import { match } from 'ts-pattern'
import type { NumberKind } from '../styles/number-styles.js'

const shown = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  new Intl.NumberFormat('en-GB', options)
const integer = shown({ maximumFractionDigits: 0 })
const decimal = shown({ minimumFractionDigits: 1, maximumFractionDigits: 1 })
const percent = shown({ style: 'percent', maximumFractionDigits: 0 })
const precisePercent = shown({
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})
const pValue = shown({ minimumFractionDigits: 3, maximumFractionDigits: 3, useGrouping: false })

/** A number as its format shows it, for readers that do not format; the cell keeps the value. */
export function shownNumber(value: number, kind: NumberKind): string {
  return match(kind)
    .with('integer', () => integer.format(value))
    .with('decimal', () => decimal.format(value))
    .with('percent', () => percent.format(value))
    .with('precise-percent', () => precisePercent.format(value))
    .with('p-value', () => pValue.format(value))
    .with('number', 'text', () => String(value))
    .exhaustive()
}
