import { inputsAsked, textIn, type Rules } from '@inspectorate/core/language'
import type { Workbook } from 'exceljs'
import { mendPackage } from '../template/mend-package.js'
import { fitted, setPage, styles, wrapped } from '../template/template-styles.js'
import { evidenceColumns, evidenceRows, type EvidenceRow, type Known } from './evidence-row.js'

/** The date in every template: an edition has no day of its own, and there is no clock here. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))

/** Rows of records for which lists are prepared. */
const preparedRecords = 200

/** The workbook in which a team fills in what rules ask for, with what is known already. */
export async function evidenceTemplate(rules: Rules, known: Known = {}): Promise<Uint8Array> {
  // Loaded when first needed: it takes a quarter of a second.
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  const { file } = rules
  const publisher = textIn(file.publisher ?? file.title, 'en')
  Object.assign(workbook, {
    title: `Evidence: ${textIn(file.title, 'en')}`,
    creator: publisher,
    lastModifiedBy: publisher,
    language: 'en-GB',
    created: fixedDate,
    modified: fixedDate,
  })
  const { inputs, records } = inputsAsked(rules)
  addEvidence(
    workbook,
    inputs
      .filter(({ isRare, id }) => !isRare || known.departures?.[id] !== undefined)
      .flatMap((one) => evidenceRows(one, known)),
  )
  for (const { set, answers } of records)
    addRecords(workbook, set, answers, known.records?.[set] ?? [])
  addGuidance(workbook, records.length > 0)
  return mendPackage(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

const widths = [30, 50, 40, 24, 50, 24]

function addEvidence(workbook: Workbook, rows: readonly EvidenceRow[]): void {
  const sheet = workbook.addWorksheet('Evidence', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
  })
  setPage(sheet, { ...fitted, orientation: 'landscape' })
  sheet.columns = widths.map((width) => ({ width }))
  sheet.addRow([...evidenceColumns]).font = styles.bold
  for (const { input, what, allowed, choices, value, reason, by } of rows) {
    const row = sheet.addRow([input, what, allowed, value, reason, by])
    row.font = styles.text
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.alignment = wrapped
      // What is text stays text when somebody types over it: 1/6 is no day of a year.
      cell.numFmt = '@'
      if (cell.value === '') cell.value = null
    })
    addList(row.getCell(4), choices)
  }
}

interface ListCell {
  dataValidation: object
}

/** A list to choose from, where it fits in a cell: Excel takes 255 characters. */
function addList(cell: ListCell, choices: readonly { readonly label: string }[] | null): void {
  const labels = choices?.map(({ label }) => label) ?? []
  const list = labels.join(',')
  if (labels.length === 0 || list.length > 250 || labels.some((label) => /[,"]/.test(label))) return
  cell.dataValidation = {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list}"`],
    showErrorMessage: true,
    errorTitle: 'Not one of the values',
    error: labels.join(', ').slice(0, 250),
  }
}

function addRecords(
  workbook: Workbook,
  set: string,
  answers: readonly {
    readonly id: string
    readonly choices: readonly { readonly value: string; readonly label: string }[] | null
  }[],
  known: readonly Readonly<Record<string, string>>[],
): void {
  const sheet = workbook.addWorksheet(`Records ${workbook.worksheets.length}`, {
    views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }],
  })
  setPage(sheet, fitted)
  // What a record holds beside what rules ask for is kept.
  const others = [...new Set(known.flatMap(Object.keys))].filter(
    (key) => !answers.some(({ id }) => id === key),
  )
  const keys = [...answers.map(({ id }) => id), ...others]
  sheet.columns = ['Set', ...keys].map(() => ({ width: 30 }))
  sheet.addRow(['Set', ...keys]).font = styles.bold
  const rows = [
    ...known.map((record) => [
      set,
      ...keys.map((key) => {
        const choices = answers.find(({ id }) => id === key)?.choices
        const value = Object.hasOwn(record, key) ? record[key]! : null
        return choices?.find((one) => one.value === value)?.label ?? value
      }),
    ]),
    ...Array.from({ length: Math.max(0, preparedRecords - known.length) }, () => [
      null,
      ...keys.map(() => null),
    ]),
  ]
  for (const cells of rows) {
    const row = sheet.addRow(cells)
    row.font = styles.text
    keys.forEach((key, i) => {
      row.getCell(i + 2).numFmt = '@'
      addList(row.getCell(i + 2), answers.find(({ id }) => id === key)?.choices ?? null)
    })
    addList(row.getCell(1), [{ label: set }])
  }
}

function addGuidance(workbook: Workbook, hasRecords: boolean): void {
  const sheet = workbook.addWorksheet('Guidance')
  setPage(sheet, fitted)
  sheet.columns = [{ width: 80 }]
  for (const line of [
    'Fill in the column Value of the sheet Evidence: choose from the list of the cell, or type. The column Allowed says what may stand there.',
    'Leave a cell empty where nothing is known yet. The import leaves what it knows already as it is.',
    'Reason: why a part could not be rated, in place of a value; of another grade than the rules give, why.',
    'By: who decided; a role rather than a name.',
    ...(hasRecords
      ? [
          'The sheets of records: a row is a record. Their rows take the place of all records of that set.',
        ]
      : []),
    'The first row and the column Input are for the import: leave them as they are.',
    'Import it: inspectorate import FILE --into INSPECTION',
  ]) {
    const cell = sheet.addRow([line]).getCell(1)
    cell.font = styles.text
    cell.alignment = wrapped
  }
}
