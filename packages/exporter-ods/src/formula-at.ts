import { columnLetters } from '@inspectorate/office'
import type { WorkbookColumn } from '@inspectorate/publication'
import { workbookFault } from './workbook-fault.js'

/**
 * `{yes}/{relevant}` as the OpenFormula of one row, `of:=[.D7]/[.E7]`. OpenFormula parts arguments by
 * semicolons; a comma in a text stays one.
 */
export function formulaAt(
  formula: string,
  columns: readonly WorkbookColumn[],
  row: number,
): string {
  const cells = formula.replace(/"[^"]*"|\{([^{}]*)\}|,/g, (piece, key: string | undefined) => {
    if (key === undefined) return piece === ',' ? ';' : piece
    const index = columns.findIndex((column) => column.key === key)
    if (index < 0)
      throw workbookFault(`a formula names no column of its table: {${key}}`, { formula, key })
    return `[.${columnLetters(index)}${row}]`
  })
  return `of:=${cells}`
}
