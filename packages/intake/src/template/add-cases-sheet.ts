import type { DataValidation, Workbook, Worksheet } from 'exceljs'
import { plainRouting, type Framework } from '@inspectorate/core'
import { columnLetters } from '@inspectorate/office'
import type { ValueLists } from './add-values-sheet.js'
import { protectSheet } from './protect-sheet.js'
import { notAskedFormula } from './routing.js'
import { headingOf, type TemplateColumn } from './template-column.js'
import { notAsked, rules, setPage, styles, wrapped } from './template-styles.js'

/** What is written where: the order of the sheets is not the order in which they need each other. */
export interface CasesSheetParts {
  readonly framework: Framework
  readonly columns: readonly TemplateColumn[]
  readonly lists: ValueLists
  readonly preparedRows: number
}

/** Fills the sheet that inspectors fill in: a row a case, lists in its cells, hatching where nothing is asked. */
export function fillCasesSheet(
  sheet: Worksheet,
  { columns, lists, preparedRows }: CasesSheetParts,
): void {
  setPage(sheet, { orientation: 'landscape', printTitlesRow: '1:1' })
  const last = preparedRows + 1
  const starts = columns.map((column, i) => startsGroup(column, columns[i - 1]))
  const widths = [16, ...columns.map((column) => (column.kind === 'question' ? 21 : 26))]
  sheet.columns = widths.map((width, i) => ({
    width,
    style: {
      font: styles.text,
      protection: { locked: false },
      // Text, so that Excel makes no dates of ids such as 3-5.
      ...(i === 0 ? { numFmt: '@' } : {}),
      ...(starts[i - 1] ? { border: rules.before } : {}),
    },
  }))
  const header = sheet.addRow(['case', ...columns.map(headingOf)])
  header.height = 40
  header.eachCell((cell, number) => {
    cell.font = styles.bold
    cell.alignment = wrapped
    cell.protection = { locked: true }
    cell.numFmt = 'General'
    cell.border = starts[number - 2] ? rules.both : rules.under
  })
  validate(sheet, `A2:A${last}`, {
    type: 'custom',
    formulae: [`COUNTIF($A$2:$A$${last},$A2)=1`],
    ...warning('An id used twice', 'Give each case an id of its own.'),
    ...prompt('Case', 'An id of its own for each case; no names of people.'),
  })
  columns.forEach((column, i) => {
    const letters = columnLetters(i + 1)
    const area = `${letters}2:${letters}${last}`
    validate(sheet, area, cellRule(column, lists))
    const asked = column.kind === 'question' ? plainRouting(column.question.asked) : undefined
    if (asked)
      sheet.addConditionalFormatting({
        ref: area,
        rules: [
          {
            type: 'expression',
            priority: i + 1,
            formulae: [notAskedFormula(asked, columns)],
            style: { fill: notAsked },
          },
        ],
      })
  })
  protectSheet(sheet)
}

/** The empty sheet, in its place among the others, its header and its ids always in sight. */
export function addCasesSheet(workbook: Workbook): Worksheet {
  return workbook.addWorksheet('Cases', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1, topLeftCell: 'B2', activeCell: 'A2' }],
    properties: { defaultRowHeight: 18 },
  })
}

function startsGroup(column: TemplateColumn, before: TemplateColumn | undefined): boolean {
  if (!before || column.kind === 'characteristic') return false
  return before.kind === 'characteristic' || before.place !== column.place
}

function cellRule(column: TemplateColumn, lists: ValueLists): DataValidation {
  if (column.kind === 'characteristic') {
    const { id, label, values } = column.characteristic
    return {
      type: 'list',
      formulae: [lists.ofCharacteristic.get(id)!],
      ...stop(`Choose ${values.map((value) => value.label).join(', ')}, or leave the cell empty.`),
      ...prompt(label, 'Choose from the list.'),
    }
  }
  return {
    type: 'list',
    formulae: [lists.answers],
    ...stop('Choose Yes, No or Not applicable, or leave the cell empty.'),
    ...prompt(column.place, column.question.text),
  }
}

function stop(error: string) {
  return {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: 'Not an accepted value',
    error: cut(error, 225),
  }
}

function warning(errorTitle: string, error: string) {
  return { allowBlank: true, showErrorMessage: true, errorStyle: 'warning', errorTitle, error }
}

/** Excel shows titles of 32 characters and messages of 255. */
function prompt(title: string, text: string) {
  return { showInputMessage: true, promptTitle: cut(title, 32), prompt: cut(text, 255) }
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text
}

/** exceljs writes what is said of an area; its types leave that out. */
function validate(sheet: Worksheet, area: string, rule: DataValidation): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(area: string, rule: DataValidation): void }
  }
  dataValidations.add(area, rule)
}
