import type { Workbook } from 'exceljs'
import type { Framework } from '@inspectorate/core'
import { yesNo } from '@inspectorate/core/answers'
import { protectSheet } from './protect-sheet.js'
import type { TemplateColumn } from './template-column.js'
import { fitted, rowHeight, setPage, styles, wrapped } from './template-styles.js'

const width = 80

/** What a workbook is for, and how it is taken in again. */
export interface Guided {
  readonly title: string
  readonly row: 'case' | 'response'
  readonly columns: readonly TemplateColumn[]
  readonly preparedRows: number
  /** The survey that responses belong to. */
  readonly survey?: string
}

/** The first sheet: how to fill the workbook in. */
export function addGuidanceSheet(workbook: Workbook, framework: Framework, guided: Guided): void {
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
  add(guided.title, styles.title)
  add(`${framework.title}, ${framework.edition}. ${framework.publisher}.`, styles.text)
  for (const [heading, lines] of guidance(guided)) {
    add(heading, styles.subtitle)
    for (const line of lines) add(line, styles.text)
  }
  protectSheet(sheet)
}

function guidance({
  row,
  columns,
  preparedRows,
  survey,
}: Guided): [heading: string, lines: string[]][] {
  const sheet = row === 'case' ? 'Cases' : 'Responses'
  const file = `${sheet.toLowerCase()}.xlsx`
  const option = survey === undefined ? '' : ` --survey ${survey}`
  return [
    [
      `Fill in the sheet ${sheet}`,
      [
        `A row is a ${row}. Give each an id of its own in the first column, and use no names of people.`,
        ...answering(columns),
        'Leave a cell empty where there is no answer. An empty cell is not counted; Not applicable is an answer.',
        'Select a cell or a heading to read its question. The sheet Questions has all of them.',
      ],
    ],
    [
      'Questions that are not asked',
      [
        `A hatched grey cell is not asked of that ${row}: leave it empty. What decides it stands in the sheet Questions, in the column Asked.`,
      ],
    ],
    [
      'What to leave as it is',
      [
        `The first row of the sheet ${sheet} names the columns for the import. It is locked, without a password.`,
        `Lists and hatching are prepared for ${preparedRows.toLocaleString('en-GB')} ${sheet.toLowerCase()}; further rows are imported all the same.`,
        'Sort, filter and widen as you like. Leave empty rows empty.',
      ],
    ],
    [
      'Import it',
      [
        `inspectorate import ${file} --into inspection.json${option}`,
        `Every fault is named by its cell, and nothing is written until all are mended. Importing again changes only the ${sheet.toLowerCase()} that changed.`,
      ],
    ],
  ]
}

/** How each kind of question that there is is answered. */
function answering(columns: readonly TemplateColumn[]): string[] {
  const kinds = new Set(
    columns.flatMap((column) => (column.kind === 'question' ? [column.set.kind] : [])),
  )
  const hasYesNo = columns.some((column) => column.kind === 'question' && column.set === yesNo)
  const choices = columns.filter((column) => column.kind === 'choice')
  return [
    `Choose each value from the list of its cell, or type it.${hasYesNo ? ' Questions of yes and no take Yes, No or Not applicable.' : ''}`,
    ...(choices.length > 0
      ? [
          'Where several answers can be chosen, each has a column of its own: type x in those that are chosen. Where none is, an answer such as “None of these” says so; no x at all is no answer.',
        ]
      : []),
    ...(choices.some((column) => column.kind === 'choice' && column.value.alone)
      ? ['Crossed cells contradict each other: one of the answers excludes the others.']
      : []),
    ...(kinds.has('number')
      ? [
          'Type numbers as they are, in the unit of the heading: no “about”, no range, no other unit.',
        ]
      : []),
    ...(kinds.has('date') ? ['Type days in full, such as 2024-03-31.'] : []),
    ...(kinds.has('text')
      ? [
          'Words are kept apart from what is counted, and are never published as data. Leave names out.',
        ]
      : []),
  ]
}
