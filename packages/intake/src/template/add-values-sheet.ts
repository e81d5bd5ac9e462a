import type { Workbook } from 'exceljs'
import type { Framework } from '@inspectorate/core'
import { answerLabels } from '../answers/answer-words.js'
import { addListSheet } from './add-list-sheet.js'

/** Where the accepted labels of each column stand, as references for lists: `Values!$B$2:$B$4`. */
export interface ValueLists {
  readonly answers: string
  readonly ofCharacteristic: ReadonlyMap<string, string>
}

const valuesSheet = 'Values'

/** The sheet of values that cells accept; the lists in the cells are taken from it. */
export function addValuesSheet(workbook: Workbook, { characteristics }: Framework): ValueLists {
  const groups = [
    { column: 'Every question', labels: Object.values(answerLabels) },
    ...characteristics.map(({ id, values }) => ({
      column: id,
      labels: values.map(({ label }) => label),
    })),
  ]
  addListSheet(
    workbook,
    valuesSheet,
    [
      { heading: 'Column', width: 30 },
      { heading: 'Accepted value', width: 45 },
    ],
    groups.flatMap(({ column, labels }) => labels.map((label) => [column, label])),
  )
  let row = 2
  const lists = groups.map(({ column, labels }) => {
    const list = `${valuesSheet}!$B$${row}:$B$${row + labels.length - 1}`
    row += labels.length
    return [column, list] as const
  })
  return { answers: lists[0]![1], ofCharacteristic: new Map(lists.slice(1)) }
}
