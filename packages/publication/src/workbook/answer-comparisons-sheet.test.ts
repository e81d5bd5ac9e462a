import { describe, expect, it } from 'vitest'
import { lakeside, type Alike } from '../../test/lakeside.js'
import { buildReport } from '../report/build-report.js'
import type { WorkbookCell } from '../view/workbook-view.js'
import { buildWorkbook, type WorkbookChoices } from './build-workbook.js'

const group = (sex: string, many: readonly [number, Record<string, string>][]): Alike[] =>
  many.map(([times, answers]) => ({ times, is: { sex }, answers }))
/** Twenty women and twenty men, with small counts of nothing but where people moved to. */
const people: Alike[] = [
  ...group('woman', [
    [10, { welcomed: 'yes', safe: 'agree', wait: '4', home: 'own', needs: 'money' }],
    [5, { welcomed: 'no', safe: 'neither', wait: '10', home: 'own', needs: 'work' }],
    [5, { welcomed: 'no', safe: 'disagree', wait: '20', home: 'shared', needs: 'money' }],
  ]),
  ...group('man', [
    [8, { welcomed: 'yes', safe: 'disagree', wait: '10', home: 'own', needs: 'work' }],
    [6, { welcomed: 'yes', safe: 'agree', wait: '30', home: 'own', needs: 'money' }],
    [5, { welcomed: 'no', safe: 'neither', wait: '20', home: 'shared', needs: 'work' }],
    [2, { welcomed: 'no', safe: 'neither', wait: '30', home: 'none', needs: 'work' }],
  ]),
]

const comparisonsOf = (cases: readonly Alike[], choices: WorkbookChoices) => {
  const rated = lakeside({ cases })
  const report = buildReport(rated)
  if (!report.ok) throw new Error(JSON.stringify(report.issues))
  const sheet = buildWorkbook(rated, report.value, choices).sheets.find(
    ({ id }) => id === 'comparisons',
  )
  const [table] = sheet?.tables ?? []
  if (!table || !Array.isArray(table.rows)) throw new Error('no rows')
  const rows = table.rows as readonly (readonly WorkbookCell[])[]
  const at = (key: string) => table.columns.findIndex((column) => column.key === key)
  return rows.map((row) => Object.fromEntries(table.columns.map(({ key }) => [key, row[at(key)]!])))
}
const isHidden = (cell: WorkbookCell | undefined) =>
  typeof cell === 'object' && 'missing' in cell && cell.missing === 'c'

describe('the sheet of comparisons', () => {
  const rows = comparisonsOf(people, { cases: false, control: null })
  const ofSex = rows.filter(({ characteristic }) => characteristic === 'Sex')

  it('names for each question the test that its answers call for, and what it is of', () => {
    expect(ofSex.map(({ question_id, answer, test }) => [question_id, answer, test])).toEqual([
      ['welcomed', 'Yes', 'Fisher’s exact test, two-sided'],
      ['safe', { missing: 'z' }, 'Exact permutation test of midranks, two-sided'],
      ['wait', { missing: 'z' }, 'Exact permutation test of midranks, two-sided'],
      ['home', { missing: 'z' }, 'Freeman and Halton’s exact test'],
      ...['Money', 'Work', 'Health', 'None of these'].map((choice) => [
        'needs',
        choice,
        'Fisher’s exact test, two-sided',
      ]),
    ])
    const wait = ofSex.find(({ question_id }) => question_id === 'wait')!
    expect([wait['first_median'], wait['second_median'], wait['first_relevant']]).toEqual([
      '7 weeks',
      '20 weeks',
      20,
    ])
    // Of 20 × 21 pairs the woman waited longer in 5 × 8, and as long in 5 × 8 and 5 × 5.
    expect(wait['above']).toBeCloseTo((5 * 8 + (5 * 8 + 5 * 5) / 2) / 420, 12)
  })

  it('says of each row which standard and kind of question it is of', () => {
    for (const { standard, label, kind } of rows) {
      expect([standard, label, kind].map((cell) => typeof cell)).toEqual([
        'string',
        'string',
        'string',
      ])
    }
  })

  it('adjusts all of a characteristic together, whatever their test', () => {
    const p = ofSex.map((row) => Number(row['p'])).toSorted((a, b) => a - b)
    const least = ofSex.find((row) => row['p'] === p[0])!
    expect(least['adjusted']).toBeCloseTo(Math.min(1, 8 * p[0]!), 12)
    for (const row of ofSex)
      expect(Number(row['adjusted'])).toBeGreaterThanOrEqual(Number(row['p']))
  })

  it('hides what groups are not shown finely enough for, which counts in the family all the same', () => {
    const shown = comparisonsOf(people, { cases: false })
    const at = (rowsOf: typeof rows, question: string) =>
      rowsOf.find((row) => row['question_id'] === question)!
    const hidden = at(shown, 'home')
    for (const key of ['first_relevant', 'second_relevant', 'p', 'adjusted', 'test'])
      expect(isHidden(hidden[key]), key).toBe(true)
    const wait = at(shown, 'wait')
    expect(wait['p']).toBe(at(rows, 'wait')['p'])
    expect(shown).toHaveLength(rows.length)
  })

  it('shows no test of a scale of which only the sides are shown', () => {
    const few = [...people, ...group('man', [[2, { safe: 'strongly-agree', welcomed: 'yes' }]])]
    const safe = comparisonsOf(few, { cases: false }).find((row) => row['question_id'] === 'safe')!
    expect(isHidden(safe['p'])).toBe(true)
    expect(isHidden(safe['above'])).toBe(true)
  })
})
