import type { Parsed } from '@inspectorate/core'
import { figuresSheetWords } from '@inspectorate/publication'
import type { PrintedFigure } from '@inspectorate/publication'
import { openPackage, partOf } from '../package/open-package.js'
import { readable } from '../readable.js'
import { figuresOfTable } from './figures-of-table.js'

const file = 'figures.csv'

/** The bound figures in the zip of CSV files, as first printed. */
export function readCsvFigures(bytes: Uint8Array): Parsed<readonly PrintedFigure[]> {
  return readable('a zip of CSV files with the figures of a report', () => {
    const parts = openPackage(bytes, (name) => name === file)
    return figuresOfTable(csvRows(partOf(parts, file)), figuresSheetWords.keys)
  })
}

/** A cell, quoted or bare, and what ends it (RFC 4180). */
const cellAndEnd = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/y

function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  cellAndEnd.lastIndex = text.startsWith('\uFEFF') ? 1 : 0
  while (cellAndEnd.lastIndex < text.length) {
    const found = cellAndEnd.exec(text)
    if (!found) throw new Error(`${file} is not CSV`)
    const [, quoted, bare = '', end] = found
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end !== ',' && end !== '') rows.push([])
  }
  return rows
}
