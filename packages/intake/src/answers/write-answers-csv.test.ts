import { formulaMarks } from '@inspectorate/office'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallColumns } from '../../test/small-columns.js'
import { planImport } from '../import/plan-import.js'
import { readCsvTable } from '../table/read-csv-table.js'
import { tidyText } from '../table/tidy-text.js'
import { readAnswersCsv } from './read-answers-csv.js'
import { readAnswers } from './read-answers.js'
import { writeAnswersCsv } from './write-answers-csv.js'

const caseOf = (id: string) => ({
  id,
  characteristics: { sex: 'man' },
  answers: { 'plan-engaging': 'yes' },
})

/** Ids that a spreadsheet would run, that look guarded, or that hold what CSV is made of. */
const hostileId = fc
  .tuple(
    fc.stringMatching(/^'{0,2}$/),
    fc.constantFrom('', ...formulaMarks),
    fc.stringMatching(/^[A-Z]\d[A-Z"',]{0,4}$/),
  )
  .map((parts) => parts.join(''))
  .filter((id) => tidyText(id) === id)

describe('cases as CSV', () => {
  it('come back as they were, whatever their ids look like to a spreadsheet', () => {
    fc.assert(
      fc.property(fc.uniqueArray(hostileId, { minLength: 1, maxLength: 6 }), (ids) => {
        const cases = ids.map(caseOf)
        const csv = writeAnswersCsv(cases, smallColumns, 'case')
        expect(readAnswersCsv(csv, smallColumns, 'cases.csv')).toEqual({ ok: true, value: cases })
      }),
    )
  })

  it('are the same cases when they are imported again', () => {
    const cases = ['-A1', '=B1', '+C1', '@D1', "'=E1", "''-F1", "'G1"].map(caseOf)
    const table = readCsvTable(writeAnswersCsv(cases, smallColumns, 'case'), 'again.csv')
    if (!table.ok) throw new Error('not read')
    const read = readAnswers(table.value, smallColumns)
    if (!read.ok) throw new Error('not read')
    expect(planImport(cases, read.value, smallColumns)).toMatchObject({
      added: 0,
      unchanged: cases.length,
      rejected: [],
      cases,
    })
  })

  it('hold nothing that a spreadsheet would run, but keep numbers as numbers', () => {
    const csv = writeAnswersCsv(
      [{ id: '-A1', characteristics: {}, answers: { 'plan-engaging': '-5' } }],
      smallColumns,
      '=id',
    )
    expect(csv).toMatch(/^'=id,/)
    expect(csv).toMatch(/^'-A1,,,-5/m)
  })
})
