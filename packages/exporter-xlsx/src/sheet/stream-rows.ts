import type { WorkbookSheet } from '@inspectorate/publication'
import type { PlacedTable } from '@inspectorate/publication/exporter'
import type { OpenRows } from '../package/mended-package.js'
import type { RowWriter } from './row-xml.js'
import { fittedHeight, keepLinks, type OpenSheet } from './write-row.js'
import { areaOf, writtenCells } from './write-table.js'

/** Characters of XML that are handed on at once. */
const piece = 1 << 16

/**
 * Writes the rows of a streamed table after those of exceljs, and returns the area the table takes;
 * yields the number of cells of each row. Nothing of a row stays in memory but its links and strings
 * that it shares.
 */
export async function* streamRows(
  open: OpenSheet,
  placed: PlacedTable,
  sheets: readonly WorkbookSheet[],
  rowXml: RowWriter,
  rows: OpenRows,
): AsyncGenerator<number, string> {
  let number = placed.firstRow
  let xml = ''
  for await (const cells of placed.table.rows) {
    const written = writtenCells(cells, placed.table, number, sheets)
    keepLinks(open, number, written)
    xml += rowXml(number, written, fittedHeight(open, written))
    number += 1
    if (xml.length > piece) {
      rows.write(xml)
      xml = ''
    }
    yield cells.length
  }
  rows.write(xml)
  return areaOf(placed, number)
}
