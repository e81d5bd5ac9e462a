import { describe, expect, it } from 'vitest'
import { workbookOf } from '../../test/workbook-of.js'
import { readCsvTable } from '../table/read-csv-table.js'
import { readTable } from '../arrange/read-table.js'
import { readFrame, type FrameColumns } from './read-frame.js'
import type { DayForm } from './read-day.js'
import { sampleCsv, sampleWorkbook } from './sample-file.js'

const columns: FrameColumns = {
  id: 'Case',
  person: 'Person',
  began: 'Start date',
  officer: 'Worker',
  strata: ['Sex', 'Kind'],
}
const head = 'Case,Person,Start date,Worker,Sex,Kind\n'

function read(csv: string, days?: DayForm, named: FrameColumns = columns) {
  const table = readCsvTable(csv, 'frame.csv')
  if (!table.ok) throw new Error('no table')
  return readFrame(table.value, named, days)
}

const faultsOf = (csv: string, days?: DayForm) => {
  const frame = read(csv, days)
  return frame.ok
    ? []
    : frame.issues.map(({ line, column, found, expected }) => [line, column, found, expected])
}

describe('a frame', () => {
  it('is read by the headings that are named, below a title, in any order and case', () => {
    const frame = read(
      'Cases of the unit,,,,,\n\nWORKER, sex,kind,Start Date,case ,person\nKim,F,Licence,2026-02-03,=1,P1\nkim ,f,licence,2026-02-04,C2,p1\n',
    )
    expect(frame).toMatchObject({
      value: {
        cases: [
          {
            id: '=1',
            person: 'P1',
            began: '2026-02-03',
            officer: 'Kim',
            stratum: ['F', 'Licence'],
          },
          {
            id: 'C2',
            person: 'P1',
            began: '2026-02-04',
            officer: 'Kim',
            stratum: ['F', 'Licence'],
          },
        ],
      },
    })
  })

  it('names the row and column of each fault', () => {
    expect(
      faultsOf(
        `${head}C1,P1,2026-02-03,Kim,F,Licence\nC1,P1,2026-03-03,Kim,F,Licence\nC3,P3,03/02/2026,Kim,,Licence\n,P4,2026-02-30,,M,Licence\n`,
      ),
    ).toEqual([
      [
        3,
        'Case',
        '"C1" that began on 2026-03-03',
        'each case once: it stands in row 2 as well, as begun on 2026-02-03',
      ],
      [4, 'Start date', '"03/02/2026"', 'a day as 2026-02-28'],
      [4, 'Sex', 'nothing', 'a value: no case may be without'],
      [5, 'Case', 'nothing', 'a value: no case may be without'],
      [5, 'Start date', '"2026-02-30"', 'a day as 2026-02-28'],
      [5, 'Worker', 'nothing', 'a value: no case may be without'],
    ])
    expect(faultsOf('Case,Persn,Start date,Worker,Sex,Sex\nC1,P1,2026-02-03,Kim,F,F\n')).toEqual([
      [1, 'Person', 'no such heading', 'Persn, perhaps'],
      [1, 'Sex', '2 columns of this heading', 'one'],
      [1, 'Kind', 'no such heading', 'Case, Persn, Start date, Worker, Sex or Sex'],
    ])
    expect(faultsOf(head)).toEqual([
      [1, undefined, 'no row below the headings', 'a row for each case'],
    ])
  })

  it('has days in the form that is said, and in no other', () => {
    const row = (day: string) => `${head}C1,P1,${day},Kim,F,Licence\n`
    const began = (day: string, form: DayForm) => {
      const frame = read(row(day), form)
      return frame.ok ? frame.value.cases[0]!.began : frame.issues[0]!.expected
    }
    expect(began('3/2/2026', 'day-first')).toBe('2026-02-03')
    expect(began('3/2/2026', 'month-first')).toBe('2026-03-02')
    expect(began('2026-02-03 00:00:00', 'day-first')).toBe('2026-02-03')
    expect(began('13/13/2026', 'month-first')).toBe('a day as 02/28/2026 or 2026-02-28')
    expect(began('3 Feb 2026', 'day-first')).toBe('a day as 28/02/2026 or 2026-02-28')
  })

  it('of a workbook has its days as days, and the sample as a file has the columns of the frame', async () => {
    const bytes = await workbookOf({
      Cases: [
        ['Case', 'Person', 'Start date', 'Worker', 'Sex', 'Kind', 'Note'],
        ['007', 'P1', new Date(Date.UTC(2026, 1, 3)), 'Kim', 'F', 'Licence', '=A1'],
      ],
    })
    const table = readTable(bytes, 'frame.xlsx', [])
    if (!table.ok) throw new Error('no table')
    const frame = readFrame(table.value, columns)
    if (!frame.ok) throw new Error(JSON.stringify(frame.issues))
    const drawn = { sample: ['007'], buffer: [] }
    expect(sampleCsv(frame.value, drawn)).toBe(
      "drawn as,order,stratum,Case,Person,Start date,Worker,Sex,Kind,Note\nsample,1,F · Licence,007,P1,2026-02-03,Kim,F,Licence,'=A1\n",
    )
    const again = readTable(await sampleWorkbook(frame.value, drawn), 'sample.xlsx', ['Sample'])
    const cells = [
      'sample',
      '1',
      'F · Licence',
      '007',
      'P1',
      '2026-02-03',
      'Kim',
      'F',
      'Licence',
      '=A1',
    ]
    expect(again).toMatchObject({ value: { sheet: 'Sample', rows: [{}, { cells }] } })
  })
})
