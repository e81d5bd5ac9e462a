import { beyondYesNo, InspectionError, type Framework } from '@inspectorate/core'
import { addCasesSheet, fillCasesSheet } from './add-cases-sheet.js'
import { addGuidanceSheet } from './add-guidance-sheet.js'
import { addQuestionsSheet } from './add-questions-sheet.js'
import { addValuesSheet } from './add-values-sheet.js'
import { mendPackage } from './mend-package.js'
import { templateColumns } from './template-column.js'

/** Cases for which lists and hatching are prepared. */
const preparedRows = 5_000

/** The date in every template: a framework’s edition has no day of its own, and there is no clock here. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))

/** The blank workbook to collect a framework’s case assessments in. The same framework gives the same bytes. */
export async function caseTemplate(framework: Framework): Promise<Uint8Array> {
  const beyond = beyondYesNo(framework)
  if (beyond)
    throw new InspectionError(
      'not-supported',
      `${beyond.id} asks for other answers than yes, no and not applicable, or by more than one condition: there is no workbook to collect such answers in yet. They can be imported from CSV and Excel.`,
      { question: beyond.id },
    )
  // Loaded when first needed: it takes a quarter of a second.
  const { default: ExcelJS } = await import('#exceljs')
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, {
    title: `Case assessments: ${framework.title}, ${framework.edition}`,
    subject: framework.serviceType,
    creator: framework.publisher,
    lastModifiedBy: framework.publisher,
    language: 'en-GB',
    created: fixedDate,
    modified: fixedDate,
  })
  const columns = templateColumns(framework)
  addGuidanceSheet(workbook, framework, preparedRows)
  const cases = addCasesSheet(workbook)
  addQuestionsSheet(workbook, columns)
  const lists = addValuesSheet(workbook, framework)
  fillCasesSheet(cases, { framework, columns, lists, preparedRows })
  return mendPackage(new Uint8Array(await workbook.xlsx.writeBuffer()))
}
