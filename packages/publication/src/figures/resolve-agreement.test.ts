import { parsedOrThrow } from '@inspectorate/core'
import { describe, expect, it } from 'vitest'
import { lakeside } from '../../test/lakeside.js'
import { buildViews } from '../publish/build-views.js'
import { buildReport } from '../report/build-report.js'
import { buildWorkbook, type WorkbookChoices } from '../workbook/build-workbook.js'
import { parseReferenceText } from './figure-reference.js'
import { resolveFigure } from './resolve-figure.js'

/** Cases that were answered one way first and another by the second assessor, so many of each. */
const assessed = (
  question: string,
  pairs: readonly (readonly [string, string, number])[],
  change: object = {},
) => {
  const all = pairs.flatMap(([first, second, n]) =>
    Array.from({ length: n }, () => [first, second] as const),
  )
  return lakeside({
    cases: all.map(([first]) => ({ times: 1, answers: { [question]: first } })),
    change: {
      ...change,
      repeats: {
        second: all.map(([, second], i) => ({
          id: `C${i}`,
          characteristics: {},
          answers: { [question]: second },
        })),
      },
    },
  })
}
const scale = ['strongly-disagree', 'disagree', 'neither', 'agree']
const table = [
  [8, 2, 0, 0],
  [1, 9, 3, 0],
  [0, 2, 10, 1],
  [0, 0, 1, 4],
].flatMap((row, i) => row.map((n, j) => [scale[i]!, scale[j]!, n] as const))
const find = (rated: ReturnType<typeof lakeside>, reference: string) =>
  resolveFigure(rated, parseReferenceText(reference)!)

describe('the agreement of two assessors', () => {
  it('of ordered answers is printed beside κ with linear weights and its interval', () => {
    const rated = assessed('safe', [...table, ['agree', 'unknown', 3]])
    const found = find(rated, 'agreement[safe]')
    expect(found).toMatchObject({
      text: '76 per cent agreement (κ 0.77, from 0.64 to 0.90)',
      value: 76,
    })
    expect(!('fault' in found) && found.evidence).toEqual(
      expect.arrayContaining([
        { label: 'Second assessment', value: 'Second reading' },
        { label: 'Same answer', value: '31 of 41' },
        { label: 'Left out: an answer that is not counted', value: '3' },
      ]),
    )
  })

  it('of yes and no is without weights, and may be less than by chance', () => {
    const rated = assessed('welcomed', [
      ['yes', 'yes', 45],
      ['yes', 'no', 5],
      ['no', 'yes', 5],
    ])
    expect(find(rated, 'agreement[welcomed]')).toMatchObject({
      text: '82 per cent agreement (κ −0.10, from −0.16 to −0.04)',
    })
  })

  it('has no κ where both gave one answer throughout', () => {
    const rated = assessed('welcomed', [['yes', 'yes', 20]])
    expect(find(rated, 'agreement[welcomed]')).toMatchObject({
      text: '100 per cent agreement (κ is not defined)',
    })
  })

  it.each([
    ['agreement[saef]', 'unknown-figure', 'safe'],
    ['agreement[quiet]', 'unknown-figure', ''],
    ['agreement[needs]', 'empty-figure', 'two assessors'],
    ['agreement[home]', 'empty-figure', 'two assessors'],
  ])('%s is refused: %s', (reference, fault, expected) => {
    const found = find(assessed('safe', table), reference)
    expect('fault' in found && found.fault).toBe(fault)
    expect('fault' in found && found.expected).toContain(expected)
  })
})

describe('the sheet of agreement', () => {
  const sheetsOf = (choices: WorkbookChoices) => {
    const rated = assessed('safe', table)
    const report = buildReport(rated)
    if (!report.ok) throw new Error(JSON.stringify(report.issues))
    return buildWorkbook(rated, report.value, choices).sheets
  }

  it('is in the team’s own workbook, and not in the one that is published', () => {
    const rows = sheetsOf({ cases: true }).find(({ id }) => id === 'agreement')?.tables[0]?.rows
    expect(rows).toMatchObject([
      [
        'The person is safe in the hostel.',
        41,
        31,
        { value: 31 / 41 },
        691 / 896,
        expect.closeTo(0.638408890994, 10),
        expect.closeTo(0.904001823292, 10),
        'linear',
        0,
      ],
    ])
    expect(sheetsOf({ cases: false }).map(({ id }) => id)).not.toContain('agreement')
  })

  it('tells each pair of assessors too where they are known, and records do not name them', () => {
    const by = (first: (i: number) => string) =>
      Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`C${i}`, first(i)]))
    const rated = assessed('safe', table, {
      assessors: {
        cases: by((i) => (i < 20 ? 'inspector-1' : 'inspector-2')),
        second: by((i) => (i < 20 ? 'inspector-2' : i < 30 ? 'inspector-1' : 'inspector-3')),
      },
    })
    const { workbook, record } = parsedOrThrow(buildViews(rated, { cases: true }))
    const rows = workbook.sheets.find(({ id }) => id === 'agreement')?.tables[1]?.rows
    expect((rows as unknown[][]).map((row) => row.slice(0, 3))).toEqual([
      ['inspector-1 and inspector-2', 'The person is safe in the hostel.', 30],
      ['inspector-2 and inspector-3', 'The person is safe in the hostel.', 11],
    ])
    expect(JSON.stringify(record)).not.toContain('inspector-')
  })
})
