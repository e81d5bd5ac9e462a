import type { Framework, Survey } from '@inspectorate/core'
import { addAnswersSheet, fillAnswersSheet } from './add-answers-sheet.js'
import { addGuidanceSheet, type Guided } from './add-guidance-sheet.js'
import { addQuestionsSheet } from './add-questions-sheet.js'
import { addValuesSheet } from './add-values-sheet.js'
import { mendPackage } from './mend-package.js'
import { caseColumns, templateColumns } from './template-column.js'

/** Cases for which lists and hatching are prepared. */
const preparedRows = 5_000
/** The date in every template: a framework’s edition has no day of its own, and there is no clock here. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))

/** The blank workbook to collect a framework’s case assessments in. The same framework gives the same bytes. */
export function caseTemplate(framework: Framework): Promise<Uint8Array> {
  return answersTemplate(framework, {
    title: 'Case assessments',
    row: 'case',
    columns: caseColumns(framework),
    preparedRows,
  })
}

/** The same for the responses to one of its surveys, or the answers of people who are interviewed. */
export function responseTemplate(
  framework: Framework,
  { id, title, questions, characteristics = [] }: Survey,
): Promise<Uint8Array> {
  const placed = questions.map((question) => ({ question, place: title, isKeyQuestion: false }))
  return answersTemplate(framework, {
    title,
    row: 'response',
    columns: templateColumns(characteristics, placed, framework),
    preparedRows,
    survey: id,
  })
}

async function answersTemplate(framework: Framework, guided: Guided): Promise<Uint8Array> {
  const { row, columns } = guided
  // Loaded when first needed: it takes a quarter of a second.
  const { default: ExcelJS } = await import('#exceljs')
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, {
    title: `${guided.title}: ${framework.title}, ${framework.edition}`,
    subject: framework.serviceType,
    creator: framework.publisher,
    lastModifiedBy: framework.publisher,
    language: 'en-GB',
    created: fixedDate,
    modified: fixedDate,
  })
  addGuidanceSheet(workbook, framework, guided)
  const sheet = addAnswersSheet(workbook, row)
  addQuestionsSheet(workbook, columns, row)
  const lists = addValuesSheet(workbook, columns)
  fillAnswersSheet(sheet, { row, columns, lists, preparedRows })
  return mendPackage(new Uint8Array(await workbook.xlsx.writeBuffer()))
}
