import { columnLetters } from '@inspectorate/office'
import type { WorkbookColumn } from '@inspectorate/publication'
import { workbookFault } from './workbook-fault.js'

/** `{yes}/{relevant}` as the formula of one row: `D7/E7`. */
export function formulaAt(
  formula: string,
  columns: readonly WorkbookColumn[],
  row: number,
): string {
  return formula.replace(/\{([^{}]*)\}/g, (_, key: string) => {
    const index = columns.findIndex((column) => column.key === key)
    if (index < 0)
      throw workbookFault(`a formula names no column of its table: {${key}}`, { formula, key })
    return `${columnLetters(index)}${row}`
  })
}
