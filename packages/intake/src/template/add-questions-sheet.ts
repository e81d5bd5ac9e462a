import type { Workbook } from 'exceljs'
import { oneOf } from '@inspectorate/core'
import { addListSheet } from './add-list-sheet.js'
import { allowedAnswers, labelOf } from './allowed-answers.js'
import { whenAsked } from './routing.js'
import { headingOf, type TemplateColumn } from './template-column.js'

/** The sheet that says what each column asks, where it belongs, which rows get it and what may stand there. */
export function addQuestionsSheet(
  workbook: Workbook,
  columns: readonly TemplateColumn[],
  row: string,
): void {
  addListSheet(
    workbook,
    'Questions',
    [
      { heading: 'Column', width: 34 },
      { heading: 'Question', width: 70 },
      { heading: 'Belongs to', width: 34 },
      { heading: 'Kind', width: 18 },
      { heading: 'Asked', width: 46 },
      { heading: 'Accepted', width: 46 },
    ],
    columns.map((column) => {
      if (column.kind === 'characteristic') {
        const { label, values } = column.characteristic
        const labels = oneOf(values.map((value) => value.label))
        return [headingOf(column), label, `The ${row}`, 'Characteristic', 'Always', labels]
      }
      const { question, place, isKeyQuestion, set } = column
      const choice = column.kind === 'choice' ? ` ${labelOf(column.value)}` : ''
      return [
        headingOf(column),
        `${question.text}${choice}`,
        place,
        isKeyQuestion ? 'Key question' : row === 'case' ? 'Prompt' : 'Question',
        whenAsked(question, columns),
        column.kind === 'choice' && column.value.alone
          ? `${allowedAnswers(set)}, and then nothing beside it`
          : allowedAnswers(set),
      ]
    }),
  )
}
