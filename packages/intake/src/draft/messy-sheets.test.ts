import type ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { importDrafted, right, type Correction } from '../../test/drafted.js'
import { workbookOf } from '../../test/workbook-of.js'

const met = 'Did the worker meet the person within the first week?'
const agreed = 'Was the plan agreed with the person?'
const two = {
  'V-1': { met: 'yes', 'plan-agreed': 'no' },
  'V-2': { met: 'no', 'plan-agreed': 'yes' },
}
const table = [
  ['Case ref', met, agreed],
  ['V-1', 'Yes', 'No'],
  ['V-2', 'No', 'Yes'],
]

type Sheet = {
  rows: ExcelJS.CellValue[][]
  change?: (book: ExcelJS.Workbook) => void
  others?: Record<string, ExcelJS.CellValue[][]>
  correct?: Correction[]
  cases?: object
}

/** Workbooks as inspectors make them for themselves. */
const sheets: Record<string, Sheet> = {
  'a title, a date and merged cells above': {
    rows: [
      ['Visits of the north team', null, null],
      [new Date('2026-05-21'), null, null],
      [],
      ...table,
    ],
    change: (book) => book.getWorksheet('Sheet1')!.mergeCells('A1:C1'),
  },
  'a row of totals': { rows: [...table, ['Total', 1, 1]] },
  'a row of shares, after a blank one': { rows: [...table, [], ['Per cent yes', 0.5, '50%']] },
  'totals without a name': { rows: [...table, [null, 1, 1]] },
  'notes below': {
    rows: [
      ...table,
      [],
      ['Note: V-1 was seen twice, once by the manager'],
      ['Checked by JB on 22 May'],
    ],
  },
  'a key beside it': {
    rows: [
      ['Case ref', met, agreed, null, 'Key', null],
      ['V-1', 'Yes', 'No', null, 'Yes', 'sufficient'],
      ['V-2', 'No', 'Yes', null, 'No', 'not sufficient'],
    ],
  },
  'a second table below': {
    rows: [...table, [], [], ['Team', 'Cases', 'Seen'], ['North', 12, 10], ['South', 9, 9]],
    correct: [right('only')],
  },
  'thousands of blank rows': {
    rows: [...table, ...Array.from({ length: 3000 }, () => [null, '', ' '])],
  },
  'a team in merged cells down the side': {
    rows: [
      ['Team', 'Case ref', met, agreed],
      ['North', 'V-1', 'Yes', 'No'],
      [null, 'V-2', 'No', 'Yes'],
    ],
    change: (book) => book.getWorksheet('Sheet1')!.mergeCells('A2:A3'),
  },
  'another sheet first': {
    rows: table,
    others: { Cover: [['Visits'], ['May 2026']] },
  },
  'the headings once more at a page break': { rows: [...table.slice(0, 2), table[0]!, table[2]!] },
  'a number in front of each row, and the case behind': {
    rows: [
      ['No.', 'Case ref', met, agreed],
      [1, 'V-1', 'Yes', 'No'],
      [2, 'V-2', 'No', 'Yes'],
    ],
  },
  'ticks and crosses': {
    rows: [
      ['Case ref', met, agreed],
      ['V-1', '✓', '✗'],
      ['V-2', '✗', '✓'],
    ],
  },
  'answers with remarks': {
    rows: [
      ['Case ref', met, agreed],
      ['V-1', 'Yes - on day 2', 'No'],
      ['V-2', 'No', 'Yes'],
    ],
    correct: [
      right(`columns.${met}`),
      ({ columns }) => ((columns[met] as { codes: object }).codes = { 'Yes - on day 2': 'yes' }),
    ],
  },
  'capital letters and spaces': {
    rows: [
      [' CASE REF ', met.toUpperCase(), ` ${agreed}\n`],
      ['V-1', 'YES', ' no '],
      ['V-2', 'n', 'Y'],
    ],
  },
}

describe('a spreadsheet that inspectors made themselves', () => {
  it.each(Object.keys(sheets))('with %s', async (name) => {
    const { rows, change, others = {}, correct = [], cases = two } = sheets[name]!
    const file = await workbookOf({ ...others, Sheet1: rows }, change)
    const { faults, cases: imported } = importDrafted(file, 'visits.xlsx', correct)
    expect(faults).toEqual([])
    expect(imported).toEqual(cases)
  })
})
