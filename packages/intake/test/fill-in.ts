import type { Case } from '@inspectorate/core'
import { textIn } from '@inspectorate/core/answers'
import ExcelJS from 'exceljs'
import type { AnyList } from './any-list.js'

/** What a person types for a case, by the heading of its column: labels, ticks, numbers and days. */
export function typedCells(
  one: Case,
  { questions, characteristics, answerSets }: Omit<AnyList, 'cases'>,
): Map<string, string | number | Date> {
  const cells = new Map<string, string | number | Date>()
  for (const { id, values } of characteristics) {
    const value = values.find((value) => value.id === one.characteristics[id])
    if (value) cells.set(id, value.label)
  }
  for (const { id, answers } of questions) {
    const answer = one.answers[id] ?? one.texts?.[id]
    if (answer === undefined) continue
    const set = answers === undefined ? undefined : answerSets[answers]
    if (set === undefined) cells.set(id, { yes: 'Yes', no: 'No', na: 'Not applicable' }[answer]!)
    else if (set.kind === 'several')
      for (const choice of answer.split(' ')) cells.set(`${id}: ${choice}`, 'x')
    else if (set.kind === 'number') {
      const other = set.values?.find((value) => value.id === answer)
      const heading = `${id} (${textIn(set.unit.label, 'en')})`
      cells.set(heading, other ? textIn(other.label, 'en') : Number(answer))
    } else if (set.kind === 'date')
      cells.set(id, set.from < '1900-03-01' ? answer : new Date(`${answer}T00:00:00Z`))
    else if (set.kind === 'text') cells.set(id, answer)
    else cells.set(id, textIn(set.values.find((value) => value.id === answer)!.label, 'en'))
  }
  return cells
}

/** Types cases into the sheet of a template. */
export async function fillIn(
  template: Uint8Array,
  sheet: string,
  list: Omit<AnyList, 'cases'>,
  cases: readonly Case[],
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(template as never)
  const filled = workbook.getWorksheet(sheet)!
  const headings = (filled.getRow(1).values as string[]).slice(1)
  cases.forEach((one, i) => {
    filled.getCell(i + 2, 1).value = one.id
    for (const [heading, value] of typedCells(one, list)) {
      const column = headings.indexOf(heading)
      if (column < 0) throw new Error(`no column ${heading}`)
      filled.getCell(i + 2, column + 1).value = value
    }
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
