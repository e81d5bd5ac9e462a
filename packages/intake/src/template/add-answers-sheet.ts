import type { DataValidation, Workbook, Worksheet } from 'exceljs'
import { columnLetters } from '@inspectorate/office'
import type { ValueLists } from './add-values-sheet.js'
import { cellRule, headingRule, idRule, isTypedAsText } from './cell-rule.js'
import { clashFormula } from './clash-formula.js'
import { protectSheet } from './protect-sheet.js'
import { notAskedFormula, whenAsked } from './routing.js'
import { headingOf, subjectOf, type TemplateColumn } from './template-column.js'
import { clash, notAsked, rules, setPage, styles, wrapped } from './template-styles.js'

/** What is written where: the order of the sheets is not the order in which they need each other. */
export interface AnswersSheetParts {
  readonly row: 'case' | 'response'
  readonly columns: readonly TemplateColumn[]
  readonly lists: ValueLists
  readonly preparedRows: number
}

/** Fills the sheet that is filled in: a row a case or response, lists in its cells, hatching where nothing is asked. */
export function fillAnswersSheet(
  sheet: Worksheet,
  { row, columns, lists, preparedRows }: AnswersSheetParts,
): void {
  setPage(sheet, { orientation: 'landscape', printTitlesRow: '1:1' })
  const last = preparedRows + 1
  const starts = columns.map((column, i) => startsGroup(column, columns[i - 1]))
  sheet.columns = [undefined, ...columns].map((column, i) => {
    const numFmt = formatOf(column)
    return {
      width: column ? widthOf(column) : 16,
      style: {
        font: styles.text,
        protection: { locked: false },
        ...(numFmt && { numFmt }),
        ...(starts[i - 1] ? { border: rules.before } : {}),
        ...(column && isWords(column) ? { alignment: wrapped } : {}),
      },
    }
  })
  const header = sheet.addRow([row, ...columns.map(headingOf)])
  header.height = 40
  header.eachCell((cell, number) => {
    cell.font = styles.bold
    cell.alignment = wrapped
    cell.protection = { locked: true }
    cell.numFmt = 'General'
    cell.border = starts[number - 2] ? rules.both : rules.under
  })
  validate(sheet, `A2:A${last}`, idRule(last, row))
  columns.forEach((column, i) => {
    const letters = columnLetters(i + 1)
    const area = `${letters}2:${letters}${last}`
    validate(sheet, area, cellRule(column, `${letters}2`, lists(column)))
    if (column.kind === 'characteristic') return
    const heading = headingRule(column, whenAsked(column.question, columns))
    if (heading) validate(sheet, `${letters}1`, heading)
    const before = columns[i - 1]
    if (before?.kind === 'choice' && before.question.id === column.question.id) return
    const end = columns.findLastIndex((one) => subjectOf(one) === column.question.id)
    const formulas = [
      { formula: notAskedFormula(column.question, columns), fill: notAsked },
      { formula: clashFormula(column, columns), fill: clash },
    ]
    formulas.forEach(({ formula, fill }, j) => {
      if (formula === null) return
      sheet.addConditionalFormatting({
        ref: `${letters}2:${columnLetters(end + 1)}${last}`,
        rules: [
          { type: 'expression', priority: 2 * i + j + 1, formulae: [formula], style: { fill } },
        ],
      })
    })
  })
  protectSheet(sheet)
}

/** The empty sheet, in its place among the others, its header and its ids always in sight. */
export function addAnswersSheet(workbook: Workbook, row: 'case' | 'response'): Worksheet {
  return workbook.addWorksheet(row === 'case' ? 'Cases' : 'Responses', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1, topLeftCell: 'B2', activeCell: 'A2' }],
    properties: { defaultRowHeight: 18 },
  })
}

function startsGroup(column: TemplateColumn, before: TemplateColumn | undefined): boolean {
  if (!before || column.kind === 'characteristic') return false
  if (before.kind === 'characteristic' || before.place !== column.place) return true
  const isTicked = column.kind === 'choice' || before.kind === 'choice'
  return isTicked && before.question.id !== column.question.id
}

function widthOf(column: TemplateColumn): number {
  if (column.kind === 'characteristic') return 26
  if (column.kind === 'choice') return 16
  return isWords(column) ? 60 : 21
}

function isWords(column: TemplateColumn): boolean {
  return column.kind === 'question' && column.set.kind === 'text'
}

/** Text stays text: Excel makes dates of ids such as 3-5 and of labels such as 10-12, and formulas of words such as =ok. */
function formatOf(column: TemplateColumn | undefined): string | undefined {
  if (column?.kind !== 'question') return '@'
  if (column.set.kind === 'date') return isTypedAsText(column.set) ? '@' : 'yyyy-mm-dd'
  return column.set.kind === 'number' ? undefined : '@'
}

/** exceljs writes what is said of an area; its types leave that out. */
function validate(sheet: Worksheet, area: string, rule: DataValidation): void {
  const { dataValidations } = sheet as unknown as {
    dataValidations: { add(area: string, rule: DataValidation): void }
  }
  dataValidations.add(area, rule)
}
