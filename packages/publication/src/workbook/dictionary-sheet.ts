import { match } from 'ts-pattern'
import type {
  WorkbookCell,
  WorkbookColumn,
  WorkbookSheet,
  WorkbookTable,
} from '../view/workbook-view.js'
import { columnMeaning } from './column-meanings.js'
import { introduction } from './sheet-parts.js'

/** What every column of the sheets of data holds. */
export function dictionarySheet(sheets: readonly WorkbookSheet[]): WorkbookSheet {
  const tables = [columnsTable(sheets)]
  return {
    id: 'dictionary',
    name: 'Dictionary',
    title: 'Dictionary: what each column holds',
    introduction: introduction(tables, 'the worksheets after this one', [
      'In the CSV files a column has its short name, in small letters with underscores between words.',
      'A mark such as [c] for a number stands there in a column of its own, whose name ends in _mark.',
    ]),
    tables,
  }
}

function columnsTable(sheets: readonly WorkbookSheet[]): WorkbookTable {
  const rows = sheets.flatMap(({ name, tables }) =>
    tables.flatMap((table) =>
      table.columns.flatMap((column): WorkbookCell[][] => {
        const meaning = columnMeaning(table.name, column.key)
        if (meaning === undefined) return []
        return [
          [
            name,
            column.header.replace(/ \[note \d+\]/g, ''),
            column.key,
            typeInWords(column),
            `${table.name}.csv`,
            meaning,
          ],
        ]
      }),
    ),
  )
  return {
    name: 'columns',
    columns: [
      { key: 'sheet', header: 'Worksheet', type: 'text', width: 18 },
      { key: 'header', header: 'Column', type: 'text', width: 28 },
      { key: 'name', header: 'Short name', type: 'text', width: 19 },
      { key: 'type', header: 'What it holds', type: 'text', width: 12 },
      { key: 'file', header: 'CSV file', type: 'text', width: 19 },
      { key: 'meaning', header: 'Meaning', type: 'text', width: 48 },
    ],
    rows,
  }
}

function typeInWords({ type }: WorkbookColumn): string {
  return match(type)
    .with('text', () => 'Text')
    .with('integer', () => 'Whole number')
    .with('decimal', 'number', () => 'Number')
    .with('percent', () => 'Share, 0 to 1')
    .with('p-value', () => 'Probability, 0 to 1')
    .exhaustive()
}
