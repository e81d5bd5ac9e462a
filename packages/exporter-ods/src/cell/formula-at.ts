import { columnOfKey } from '@inspectorate/publication/exporter'
import { columnLetters } from '@inspectorate/office'
import type { WorkbookColumn } from '@inspectorate/publication'

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
    return `[.${columnLetters(columnOfKey(columns, key))}${row}]`
  })
  return `of:=${cells}`
}
