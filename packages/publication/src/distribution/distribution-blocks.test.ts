import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement, asked36, distribution } from '../../test/agreement.js'
import { plainText } from '../view/plain-text.js'
import type { Block, TableBlock } from '../view/block.js'
import type { DistributionBlock } from '../view/distribution-block.js'
import { distributionBlocks } from './distribution-blocks.js'
import type { DistributionData, ShownAnswers } from './distribution-data.js'

const blocksOf = (data: DistributionData): Block[] => {
  const numbers = { table: 0, chart: 0 }
  return distributionBlocks(data, (kind, text) => `${kind} ${(numbers[kind] += 1)}: ${text}`)
}
const stackedIn = (blocks: readonly Block[]) =>
  blocks.filter((block): block is DistributionBlock => block.kind === 'distribution')
const tablesIn = (blocks: readonly Block[]) =>
  blocks.filter((block): block is TableBlock => block.kind === 'table')
const rowsOf = ({ rows }: TableBlock) =>
  rows.map(({ cells }) => cells.map(({ content }) => plainText(content)))
const noteIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.content)] : [])).join()

describe('answers of two sides', () => {
  const [chart] = stackedIn(blocksOf(distribution({ Everyone: asked36 })))

  it('go left and right from one zero, the middle and what is not counted from zeros of their own', () => {
    expect(
      chart!.segments.map(({ label, panel, side, fill }) => [label, panel, side, fill.step]),
    ).toEqual([
      ['Strongly disagree', 0, 'left', 2],
      ['Disagree', 0, 'left', 1],
      ['Agree', 0, 'right', 1],
      ['Strongly agree', 0, 'right', 2],
      ['Neither', 1, 'right', 1],
      ['Don’t know', 2, 'right', 1],
      ['Refused', 2, 'right', 2],
      ['Not applicable', 2, 'right', 3],
      ['Not answered', 2, 'right', 4],
    ])
  })

  it('are percentages of what is relevant, and what is not counted of all asked', () => {
    expect(chart!.rows).toEqual([
      { label: 'Everyone', detail: '24 responses', values: [8, 25, 33, 17, 17, 8, 6, 3, 17] },
    ])
    expect(chart!.panels).toEqual([
      { heading: 'Percentage of relevant responses', left: 33, right: 50 },
      { heading: '', left: 0, right: 17 },
      { heading: 'Not counted: percentage of all asked', left: 0, right: 34 },
    ])
  })

  it('keep the worst outermost where disagreeing is the yes side', () => {
    const values = agreement.map((value) => ({
      ...value,
      ...(value.as === 'yes' ? { as: 'no' as const } : {}),
      ...(value.as === 'no' ? { as: 'yes' as const } : {}),
    }))
    const [turned] = stackedIn(blocksOf(distribution({ Everyone: asked36 }, { values })))
    expect(turned!.segments.slice(0, 4).map(({ label, side }) => [label, side])).toEqual([
      ['Strongly agree', 'left'],
      ['Agree', 'left'],
      ['Disagree', 'right'],
      ['Strongly disagree', 'right'],
    ])
  })
})

describe('the numbers', () => {
  const eight = (first: number, second: number, third: number): ShownAnswers => ({
    level: 'values',
    asked: 8,
    relevant: 8,
    counts: [
      ['disagree', first],
      ['agree', second],
      ['strongly-agree', third],
    ],
    notAnswered: 0,
  })

  it('are each rounded once and not forced to 100, and the note says so', () => {
    const blocks = blocksOf(distribution({ Everyone: eight(3, 1, 4) }))
    expect(stackedIn(blocks)[0]!.rows[0]!.values.slice(0, 5)).toEqual([0, 38, 13, 50, 0])
    expect(noteIn(blocks)).toContain('may not add up to 100')
  })

  it('of one row are in a table of numbers and percentages with both bases', () => {
    const [table, ...others] = tablesIn(blocksOf(distribution({ Everyone: asked36 })))
    expect(others).toEqual([])
    expect(rowsOf(table!)).toEqual([
      ['Strongly disagree', '2', '8%'],
      ['Disagree', '6', '25%'],
      ['Neither', '4', '17%'],
      ['Agree', '8', '33%'],
      ['Strongly agree', '4', '17%'],
      ['All relevant responses', '24', '100%'],
      ['Don’t know (of all asked)', '3', '8%'],
      ['Refused (of all asked)', '2', '6%'],
      ['Not applicable (of all asked)', '1', '3%'],
      ['Not answered (of all asked)', '6', '17%'],
      ['All asked', '36', '100%'],
    ])
  })

  it('of several rows are in a column an answer, those not counted in a table of their own', () => {
    const [counted, outside] = tablesIn(
      blocksOf(distribution({ Workload: asked36, Safety: eight(0, 4, 4) })),
    )
    expect(rowsOf(counted!)).toEqual([
      ['Workload', '8%', '25%', '17%', '33%', '17%', '24'],
      ['Safety', '0%', '0%', '0%', '50%', '50%', '8'],
    ])
    expect(counted!.columns.map(({ header }) => header).at(-1)).toBe('All relevant')
    expect(rowsOf(outside!)).toEqual([
      ['Workload', '36', '8%', '6%', '3%', '17%'],
      ['Safety', '8', '0%', '0%', '0%', '0%'],
    ])
    for (const { columns } of [counted!, outside!])
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(100)
  })

  it('of nothing are no bar and a dash, and say that nothing was relevant', () => {
    const nobody: ShownAnswers = {
      level: 'values',
      asked: 0,
      relevant: 0,
      counts: [],
      notAnswered: 0,
    }
    const blocks = blocksOf(distribution({ Workload: asked36, Nobody: nobody }))
    const row = stackedIn(blocks)[0]!.rows[1]!
    expect(row.detail).toBe('no relevant responses')
    expect(row.values.every((value) => value === null)).toBe(true)
    expect(rowsOf(tablesIn(blocks)[0]!)[1]).toEqual(['Nobody', '–', '–', '–', '–', '–', '0'])
    expect(stackedIn(blocksOf(distribution({ Nobody: nobody })))).toEqual([])
  })
})

describe('what may not be shown', () => {
  const blocks = blocksOf(
    distribution({
      Christian: { level: 'sides', relevant: 61, yes: 34, middle: 9, no: 18 },
      Jewish: { level: 'sides', relevant: 24, yes: 13, middle: 5, no: 6 },
      Other: { level: 'hidden' },
    }),
  )

  it('is put together by sides, and only those sides are in the key', () => {
    const [chart] = stackedIn(blocks)
    expect(chart!.segments.map(({ label }) => label)).toEqual([
      '‘Strongly disagree’ or ‘Disagree’',
      '‘Agree’ or ‘Strongly agree’',
      'Neither',
    ])
    expect(chart!.rows.map(({ values }) => values)).toEqual([
      [30, 56, 15],
      [25, 54, 21],
      [null, null, null],
    ])
  })

  it('is hidden by a word, at the bar and in the table', () => {
    expect(stackedIn(blocks)[0]!.rows[2]!.detail).toBe('hidden')
    expect(rowsOf(tablesIn(blocks)[0]!)[2]).toEqual([
      'Other',
      'hidden',
      'hidden',
      'hidden',
      'hidden',
    ])
    expect(noteIn(blocks)).toContain('confidential')
  })

  it('is the yes side and the rest where even the middle would tell', () => {
    const [chart] = stackedIn(
      blocksOf(distribution({ Men: { level: 'yes-and-rest', relevant: 40, yes: 23 } })),
    )
    expect(chart!.segments.map(({ label }) => label)).toEqual([
      '‘Agree’ or ‘Strongly agree’',
      'All other answers',
    ])
    expect(chart!.rows[0]!.values).toEqual([58, 43])
  })
})

describe('answers without sides', () => {
  const ages = ['18 to 24', '25 to 34', '35 and over'].map((label) => ({ id: label, label }))
  const row = (...counts: readonly number[]): ShownAnswers => ({
    level: 'values',
    asked: counts.reduce((sum, count) => sum + count, 0),
    relevant: counts.reduce((sum, count) => sum + count, 0),
    counts: ages.map(({ id }, i) => [id, counts[i] ?? 0]),
    notAnswered: 0,
  })

  it('are bars, those of groups next to each other', () => {
    const [chart] = blocksOf(
      distribution({ Women: row(1, 2, 1), Men: row(3, 3, 0) }, { values: ages }),
    )
    expect(chart).toMatchObject({
      kind: 'chart',
      series: ['Women (4 responses)', 'Men (6 responses)'],
      categories: [
        { label: '18 to 24', values: [25, 50] },
        { label: '25 to 34', values: [50, 50] },
        { label: '35 and over', values: [25, 0] },
      ],
    })
  })

  it('are stacked where groups are too many to stand next to each other', () => {
    const offices = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E'].map((office) => [office, row(1, 2, 3)]),
    )
    const [chart] = stackedIn(blocksOf(distribution(offices, { values: ages })))
    expect(chart!.panels).toMatchObject([{ left: 0, right: 100 }])
    expect(chart!.segments.every(({ side }) => side === 'right')).toBe(true)
  })

  it('are never stacked where people could choose several', () => {
    const chosen: ShownAnswers = {
      level: 'values',
      asked: 10,
      relevant: 9,
      counts: [
        ['18 to 24', 9],
        ['25 to 34', 6],
      ],
      notAnswered: 1,
    }
    const rows = Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map((name) => [name, chosen]))
    const blocks = blocksOf(distribution(rows, { values: ages, several: true }))
    const charts = blocks.flatMap((block) => (block.kind === 'chart' ? [block] : []))
    expect(charts.flatMap(({ series }) => series)).toHaveLength(5)
    expect(charts.map(({ title }) => title)).toEqual([
      'chart 1: Workload (1 of 2)',
      'chart 2: Workload (2 of 2)',
    ])
    expect(charts[0]!.categories[0]!.values[0]).toBe(100)
    expect(noteIn(blocks)).toContain('more than one answer')
  })
})

it('thirty questions are charts of half a page each, in order, over one table', () => {
  const rows = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`Question ${i + 1}`, asked36]),
  )
  const blocks = blocksOf(distribution(rows))
  const charts = stackedIn(blocks)
  expect(charts.map((chart) => chart.rows.length)).toEqual([6, 6, 6, 6, 6])
  expect(charts.flatMap((chart) => chart.rows.map(({ label }) => label))).toEqual(Object.keys(rows))
  expect(new Set(charts.flatMap(({ tables }) => tables))).toEqual(
    new Set(['workload-table', 'workload-table-not-counted']),
  )
  const long = Object.fromEntries(
    Object.entries(rows).map(([label, shown]) => [
      `${label} ${'of many words '.repeat(12)}`,
      shown,
    ]),
  )
  for (const chart of stackedIn(blocksOf(distribution(long))))
    expect(chart.rows.length).toBeLessThan(6)
})

it('one sentence stands for the picture', () => {
  const [one] = stackedIn(blocksOf(distribution({ Everyone: asked36 })))
  expect(one!.description).toBe(
    'Bars of how answers are shared out: Strongly disagree 8%, Disagree 25%, Neither 17%, Agree 33%, Strongly agree 17%.',
  )
  const [two] = stackedIn(
    blocksOf(
      distribution({
        Workload: asked36,
        Safety: { level: 'sides', relevant: 30, yes: 27, middle: 0, no: 3 },
        Pay: { level: 'hidden' },
      }),
    ),
  )
  expect(two!.description).toBe(
    'Bars of how answers are shared out, in three rows: ‘Agree’ or ‘Strongly agree’, from 50% for ‘Workload’ to 90% for ‘Safety’.',
  )
})

it('every id is its own', () => {
  const ids = blocksOf(distribution({ Workload: asked36, Safety: asked36 })).flatMap((block) =>
    'id' in block ? [block.id] : [],
  )
  expect(new Set(ids).size).toBe(ids.length)
})

/** Any answers to a scale of some values on each side. */
const answered = fc
  .array(fc.nat(40), { minLength: agreement.length, maxLength: agreement.length })
  .chain((counts) => fc.tuple(fc.constant(counts), fc.nat(9)))
  .map(([counts, notAnswered]): ShownAnswers => {
    const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0)
    return {
      level: 'values',
      asked: sum(counts) + notAnswered,
      relevant: sum(counts.slice(0, 5)),
      counts: agreement.map(({ id }, i) => [id, counts[i]!]),
      notAnswered,
    }
  })

it('tables hold every number of the charts, and no bar is longer than its panel', () => {
  fc.assert(
    fc.property(fc.array(answered, { minLength: 1, maxLength: 12 }), (all) => {
      const rows = Object.fromEntries(all.map((shown, i) => [`Row ${i}`, shown]))
      const blocks = blocksOf(distribution(rows))
      const cells = tablesIn(blocks).map((table) => ({
        headers: table.columns.map(({ header }) => header),
        rows: rowsOf(table),
      }))
      for (const { segments, rows: drawn, panels } of stackedIn(blocks))
        for (const { label, values } of drawn) {
          segments.forEach(({ label: answer }, i) => {
            const value = values[i]
            if (value === null) return
            const found = cells.flatMap(({ headers, rows: texts }) =>
              texts
                .filter(([name]) =>
                  all.length > 1
                    ? name === label
                    : name === answer || name === `${answer} (of all asked)`,
                )
                .map((row) => row[all.length > 1 ? headers.indexOf(answer) : 2])
                .filter((text) => text !== undefined),
            )
            expect(found).toEqual([`${value}%`])
          })
          panels.forEach((panel, at) => {
            for (const side of ['left', 'right'] as const)
              expect(
                segments.reduce(
                  (sum, one, i) =>
                    sum + (one.panel === at && one.side === side ? (values[i] ?? 0) : 0),
                  0,
                ),
              ).toBeLessThanOrEqual(panel[side])
          })
        }
    }),
  )
})
