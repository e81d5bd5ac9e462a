import type { Workbook } from 'exceljs'
import type { Framework } from '@inspectorate/core'
import { protectSheet } from './protect-sheet.js'
import { fitted, rowHeight, setPage, styles, wrapped } from './template-styles.js'

const width = 80

/** The first sheet: how to fill the workbook in. */
export function addGuidanceSheet(
  workbook: Workbook,
  framework: Framework,
  preparedRows: number,
): void {
  const sheet = workbook.addWorksheet('Guidance')
  setPage(sheet, fitted)
  sheet.columns = [{ width }]
  const add = (text: string, font: (typeof styles)[keyof typeof styles]) => {
    const row = sheet.addRow([text])
    row.height = rowHeight([text], [width], font) + (font === styles.subtitle ? 12 : 0)
    const cell = row.getCell(1)
    cell.font = font
    cell.alignment = font === styles.subtitle ? { ...wrapped, vertical: 'bottom' } : wrapped
  }
  add('Case assessments', styles.title)
  add(`${framework.title}, ${framework.edition}. ${framework.publisher}.`, styles.text)
  for (const [heading, lines] of guidance(preparedRows)) {
    add(heading, styles.subtitle)
    for (const line of lines) add(line, styles.text)
  }
  protectSheet(sheet)
}

function guidance(preparedRows: number): [heading: string, lines: string[]][] {
  return [
    [
      'Fill in the sheet Cases',
      [
        'A row is a case. Give each an id of its own in the first column, and use no names of people.',
        'Choose each value from the list of its cell, or type it. Questions take Yes, No or Not applicable.',
        'Leave a cell empty where you could not answer. An empty cell is not counted; Not applicable is an answer.',
        'Select a cell to read its question. The sheet Questions has all of them.',
      ],
    ],
    [
      'Questions that are not asked',
      [
        'A hatched grey cell is not asked of that case: leave it empty. What decides it stands in the sheet Questions, in the column Asked.',
      ],
    ],
    [
      'What to leave as it is',
      [
        'The first row of the sheet Cases names the columns for the import. It is locked, without a password.',
        `Lists and hatching are prepared for ${preparedRows.toLocaleString('en-GB')} cases; further rows are imported all the same.`,
        'Sort, filter and widen as you like. Leave empty rows empty.',
      ],
    ],
    [
      'Import it',
      [
        'inspectorate import cases.xlsx --into inspection.json',
        'Every fault is named by its cell, and nothing is written until all are mended. Importing again changes only the cases that changed.',
      ],
    ],
  ]
}
