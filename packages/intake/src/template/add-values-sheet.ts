import type { Workbook } from 'exceljs'
import { listedLabels } from './allowed-answers.js'
import { addListSheet } from './add-list-sheet.js'
import type { TemplateColumn } from './template-column.js'

/** Where the accepted labels of a column stand, as the reference of a list: `Values!$B$2:$B$4`; none where cells are typed in. */
export type ValueLists = (column: TemplateColumn) => string | undefined

const valuesSheet = 'Values'

/** The sheet of values that cells accept; the lists in the cells are taken from it. Questions of one set share a list. */
export function addValuesSheet(workbook: Workbook, columns: readonly TemplateColumn[]): ValueLists {
  const lists = new Map<string, { readonly users: string[]; readonly labels: readonly string[] }>()
  for (const column of columns) {
    const labels = labelsOf(column)
    if (labels.length === 0) continue
    const list = lists.get(keyOf(column)) ?? { users: [], labels }
    lists.set(keyOf(column), list)
    if (column.kind === 'characteristic') list.users.push(column.characteristic.id)
    else if (column.kind === 'question') list.users.push(column.question.id)
  }
  addListSheet(
    workbook,
    valuesSheet,
    [
      { heading: 'Column', width: 30 },
      { heading: 'Accepted value', width: 45 },
    ],
    [...lists].flatMap(([key, { users, labels }]) =>
      labels.map((label) => [key === yesAndNo ? 'Questions of yes and no' : named(users), label]),
    ),
  )
  const places = new Map<string, string>()
  let row = 2
  for (const [key, { labels }] of lists) {
    places.set(key, `${valuesSheet}!$B$${row}:$B$${row + labels.length - 1}`)
    row += labels.length
  }
  return (column) => places.get(keyOf(column))
}

const yesAndNo = 'question yes-no'

function keyOf(column: TemplateColumn): string {
  return column.kind === 'characteristic'
    ? `characteristic ${column.characteristic.id}`
    : `${column.kind} ${column.set.id}`
}

function labelsOf(column: TemplateColumn): readonly string[] {
  if (column.kind === 'characteristic')
    return column.characteristic.values.map(({ label }) => label)
  return column.kind === 'question' ? listedLabels(column.set) : []
}

/** A set may belong to a hundred questions. */
function named(ids: readonly string[]): string {
  return ids.length > 5 ? `${ids.slice(0, 5).join(', ')}, …` : ids.join(', ')
}
