import type { RulesFile } from '@inspectorate/core/language'
import { scalarCell, type Scalar } from './cell-text.js'
import { SheetBuilder } from './rules-sheet.js'

/** What is asked and reported, a row each: where it stands, counted from 1, and what it says. */
export function instrumentSheet(instrument: RulesFile['instrument']): SheetBuilder {
  const sheet = new SheetBuilder('Instrument', ['path', 'value'])
  const add = (value: unknown, path: string): void => {
    if (Array.isArray(value) && value.length === 0) sheet.add({ path, value: '[]' })
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) {
        const step = Array.isArray(value) ? String(Number(key) + 1) : key
        add(one, path === '' ? step : `${path}.${step}`)
      }
    else if (value !== undefined)
      sheet.add({ path, value: value === '[]' ? '"[]"' : scalarCell(value as Scalar) })
  }
  add(instrument, '')
  return sheet
}
