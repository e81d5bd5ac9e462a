import { caseQuestions, parsedOrThrow } from '@inspectorate/core'
import { expect, it } from 'vitest'
import { lakeside } from '../../test/lakeside.js'
import { northtown } from '../../test/northtown.js'
import { buildReport } from '../report/build-report.js'
import type { RatedInspection } from '../rated-inspection.js'
import type { WorkbookCell } from '../view/workbook-view.js'
import { buildWorkbook } from './build-workbook.js'

function built(rated: RatedInspection) {
  return buildWorkbook(rated, parsedOrThrow(buildReport(rated)), { cases: false })
}

function results(rated: RatedInspection) {
  const table = built(rated).sheets.find(({ id }) => id === 'results')!.tables[0]!
  return (table.rows as WorkbookCell[][]).map((row) =>
    Object.fromEntries(table.columns.map(({ key }, i) => [key, row[i]!])),
  )
}

it('has a row for each question of cases, those of standards before those that rate nothing', () => {
  const rated = northtown()
  const rows = results(rated)
  const asked = caseQuestions(rated.framework).map(({ id }) => id)
  expect(rows).toHaveLength(asked.length)
  expect(new Set(rows.map((row) => row['question_id']))).toEqual(new Set(asked))
  const kinds = rows.map((row) => row['kind'])
  expect(new Set(kinds)).toEqual(new Set(['Key question', 'Prompt', 'Not rated']))
  expect(kinds.lastIndexOf('Prompt')).toBeLessThan(kinds.indexOf('Not rated'))
})

it('says of a key question its counts, its percentage and its band, of other questions no band', () => {
  const rows = results(northtown())
  expect(rows.find((row) => row['question_id'] === 'assessment-safety')).toMatchObject({
    standard: '2.2 Assessment',
    kind: 'Key question',
    case_set: 'Cases',
    yes: 4,
    no: 7,
    na: 1,
    relevant: 11,
    percent: { value: 4 / 11 },
    band: 'Inadequate',
  })
  for (const row of rows)
    if (row['kind'] !== 'Key question') expect(row['band']).toEqual({ missing: 'z' })
})

it('names the percentage of each key question by its cell', () => {
  const { names, sheets } = built(northtown())
  const name = names.find((one) => one.name === 'percent_assessment_safety')!
  expect(name).toMatchObject({ sheet: 'results', table: 'results', column: 'percent' })
  const rows = sheets.find(({ id }) => id === 'results')!.tables[0]!.rows as WorkbookCell[][]
  expect(rows[name.row]).toContain('assessment-safety')
})

it('is not there where nothing is asked by yes and no', () => {
  const people = { times: 12, is: { sex: 'woman' }, answers: { safe: 'agree', wait: '4' } }
  const ids = built(lakeside({ cases: [people] })).sheets.map(({ id }) => id)
  expect(ids).not.toContain('results')
  expect(ids).toContain('distributions')
})
