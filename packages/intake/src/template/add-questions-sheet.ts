import type { Workbook } from 'exceljs'
import { oneOf } from '@inspectorate/core'
import { addListSheet } from './add-list-sheet.js'
import { whenAsked } from './routing.js'
import { headingOf, type TemplateColumn } from './template-column.js'

/** The sheet that says what each column asks, where it belongs, and which cases get it. */
export function addQuestionsSheet(workbook: Workbook, columns: readonly TemplateColumn[]): void {
  addListSheet(
    workbook,
    'Questions',
    [
      { heading: 'Column', width: 34 },
      { heading: 'Question', width: 70 },
      { heading: 'Belongs to', width: 34 },
      { heading: 'Kind', width: 18 },
      { heading: 'Asked', width: 46 },
    ],
    columns.map((column) =>
      column.kind === 'characteristic'
        ? [
            headingOf(column),
            `${column.characteristic.label}: ${oneOf(column.characteristic.values.map(({ label }) => label))}`,
            'The case',
            'Characteristic',
            'Always',
          ]
        : [
            headingOf(column),
            column.question.text,
            column.place,
            column.isKeyQuestion ? 'Key question' : 'Prompt',
            whenAsked(column.question.asked, columns),
          ],
    ),
  )
}
