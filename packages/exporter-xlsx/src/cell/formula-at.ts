import { columnOfKey } from '@inspectorate/publication/exporter'
import { columnLetters } from '@inspectorate/office'
import type { WorkbookColumn } from '@inspectorate/publication'

/** `{yes}/{relevant}` as the formula of one row: `D7/E7`. */
export function formulaAt(
  formula: string,
  columns: readonly WorkbookColumn[],
  row: number,
): string {
  return formula.replace(
    /\{([^{}]*)\}/g,
    (_, key: string) => `${columnLetters(columnOfKey(columns, key))}${row}`,
  )
}
