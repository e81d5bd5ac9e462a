import type { Parsed } from '@inspectorate/core'
import { figuresSheetWords } from '@inspectorate/publication'
import type { PrintedFigure } from '@inspectorate/publication'
import { openPackage, partOf } from '../package/open-package.js'
import { readable } from '../readable.js'
import { scanXml } from '../xml/scan-xml.js'
import { figuresOfTable } from './figures-of-table.js'

/** The bound figures in an OpenDocument spreadsheet’s sheet “Figures in the report”, as first printed. */
export function readOdsFigures(bytes: Uint8Array): Parsed<readonly PrintedFigure[]> {
  return readable('an OpenDocument spreadsheet with the figures of a report', () => {
    const parts = openPackage(bytes, (name) => name === 'content.xml')
    return figuresOfTable(sheetRows(partOf(parts, 'content.xml')))
  })
}

function sheetRows(xml: string): string[][] {
  const rows: string[][] = []
  let inSheet = false
  let inCell = false
  const add = (text: string) => {
    const row = rows.at(-1)
    if (inSheet && inCell && row) row[row.length - 1] += text
  }
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'table:table') inSheet = attributes['table:name'] === figuresSheetWords.sheet
      if (name === 'table:table-row' && inSheet) rows.push([])
      if (name === 'table:table-cell' && inSheet) {
        rows.at(-1)?.push('')
        inCell = true
      }
      // Runs of spaces are an element of their own.
      if (name === 'text:s') add(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1), 1000)))
    },
    close: (name) => {
      if (name === 'table:table') inSheet = false
      if (name === 'table:table-cell') inCell = false
    },
    text: add,
  })
  return rows
}
