import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attackDistributions } from '../../../test/attack/attack-distributions.js'
import { anyTable } from '../../../test/attack/random-distributions.js'
import { chooseLevel, isLeaking } from './choose-level.js'
import type { AnswerCell, DistributionTable, Level } from './distribution-table.js'
import { levelsOf } from './levels.js'

/** Strongly disagree, disagree, neither, agree, strongly agree; don’t know; not answered. */
const agreement: AnswerCell[] = [
  { side: 'no', points: 1 },
  { side: 'no', points: 2 },
  { side: 'middle', points: 3 },
  { side: 'yes', points: 4 },
  { side: 'yes', points: 5 },
  { side: 'outside' },
  { side: 'outside' },
]
const tableOf = (
  groups: readonly (readonly number[])[],
  more: Partial<DistributionTable> = {},
): DistributionTable => ({
  cells: agreement,
  groups: groups.map((counts) => ({ counts })),
  everyone: 'open',
  ...more,
})
const choose = (table: DistributionTable) => chooseLevel(table, { below: 5 })

describe('the level of a question by a characteristic', () => {
  it('is every answer where no group has a small count', () => {
    const table = tableOf([
      [6, 9, 8, 11, 5, 0, 7],
      [5, 12, 0, 20, 9, 6, 5],
    ])
    expect(choose(table)).toEqual({
      level: 'values',
      everyone: 'values',
      figures: true,
      exposed: [],
    })
  })

  it('is the sides where one group has a small count, for all groups alike', () => {
    const table = tableOf([
      [2, 11, 5, 14, 8, 0, 0],
      [9, 12, 8, 20, 9, 0, 0],
      [9, 12, 8, 20, 9, 6, 5],
    ])
    expect(choose(table)).toMatchObject({ level: 'sides', figures: false })
  })

  it('is yes and the rest where a side is small', () => {
    const table = tableOf([
      [5, 11, 2, 14, 8, 0, 0],
      [9, 12, 8, 20, 9, 0, 0],
    ])
    expect(choose(table)).toMatchObject({ level: 'yes-and-rest', figures: false })
  })

  it('is hidden where two did not answer: how many were asked is known', () => {
    const table = tableOf([
      [9, 11, 12, 14, 8, 0, 2],
      [9, 12, 8, 20, 9, 0, 20],
    ])
    expect(choose(table).level).toBe('hidden')
  })

  it('is hidden where all of a group are on one side, unless everyone is', () => {
    const other = [9, 12, 8, 20, 9, 6, 5]
    const agree = [0, 0, 0, 12, 9, 0, 0]
    expect(choose(tableOf([agree, other])).level).toBe('hidden')
    expect(choose(tableOf([agree, [0, 0, 0, 9, 6, 5, 0]])).level).toBe('values')
  })

  it('hides nothing that everyone’s open counts and the sizes of groups tell', () => {
    const one = [2, 11, 5, 4, 2, 0, 0]
    expect(choose(tableOf([one, [0, 0, 0, 0, 0, 0, 0]])).level).toBe('values')
    const controlled = tableOf([one, [0, 0, 0, 0, 0, 0, 0]], { everyone: 'controlled' })
    expect(choose(controlled)).toMatchObject({ level: 'hidden', everyone: 'sides' })
  })

  it('is never finer than everyone’s where that is controlled', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const levels = levelsOf(table.cells)
        const { level, everyone } = choose(table)
        expect(levels.indexOf(level)).toBeGreaterThanOrEqual(levels.indexOf(everyone))
      }),
      { numRuns: 300 },
    )
  })

  it('is the same in whatever order the groups come', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { level, everyone } = choose({ ...table, groups: table.groups.toReversed() })
        expect({ level, everyone }).toEqual({
          level: choose(table).level,
          everyone: choose(table).everyone,
        })
      }),
      { numRuns: 200 },
    )
  })
})

describe('of several choices', () => {
  const cells: AnswerCell[] = [
    { side: 'itself', choices: ['housing'] },
    { side: 'itself', choices: ['work'] },
    { side: 'itself', choices: ['housing', 'work'] },
    { side: 'itself', choices: ['none'] },
    { side: 'outside' },
  ]

  it('those who did not choose are counted too: 20 of 22 leave two', () => {
    const chosen = [12, 0, 8, 2, 0]
    expect(choose(tableOf([chosen, [9, 9, 9, 9, 9]], { cells })).level).toBe('hidden')
  })

  it('each choice is counted, not each set of them', () => {
    expect(
      choose(
        tableOf(
          [
            [12, 14, 1, 9, 0],
            [9, 9, 9, 9, 9],
          ],
          { cells },
        ),
      ).level,
    ).toBe('values')
  })

  it('a choice that all made says something of each, one that nobody made does not', () => {
    expect(
      choose(
        tableOf(
          [
            [9, 0, 9, 0, 0],
            [9, 9, 9, 9, 9],
          ],
          { cells },
        ),
      ).level,
    ).toBe('hidden')
    expect(
      choose(
        tableOf(
          [
            [9, 0, 0, 9, 0],
            [9, 9, 9, 9, 9],
          ],
          { cells },
        ),
      ).level,
    ).toBe('values')
  })
})

describe('of numbers', () => {
  const cells: AnswerCell[] = [{ side: 'itself' }, { side: 'itself' }, { side: 'outside' }]
  const waits = (...groups: number[][]) => tableOf(groups, { cells, numbers: true })

  it('means, medians and quartiles are of ten at least, and leave out ten', () => {
    expect(choose(waits([5, 5, 0], [7, 5, 0])).figures).toBe(true)
    expect(chooseLevel(waits([5, 4, 0], [7, 5, 0]), { below: 3 })).toMatchObject({
      level: 'values',
      figures: false,
    })
    const three = waits([5, 5, 0], [7, 5, 0], [4, 5, 0])
    expect(chooseLevel(three, { below: 3 })).toMatchObject({ level: 'values', figures: false })
  })

  it('a mean of eight beside one of seven of them would be the wait of the eighth', () => {
    const [all, women] = [8 * 12.5, 7 * 11]
    expect(all - women).toBe(23)
    expect(chooseLevel(waits([4, 3, 0], [1, 0, 0]), { below: 1 })).toMatchObject({
      figures: false,
    })
  })

  it('a mean that the report prints of fewer is exposed', () => {
    const table = waits([5, 4, 0], [7, 5, 0])
    const [first, second] = table.groups
    const printed = { level: 'hidden', figures: ['mean'] } as const
    expect(choose({ ...table, groups: [{ ...first!, printed }, second!] }).exposed).toEqual([0])
  })
})

describe('what the report prints', () => {
  const group = (counts: number[], level: Level, figures: ('mean' | 'median')[] = []) => ({
    counts,
    printed: { level, figures },
  })

  it('of a group with a small count is exposed, and does not hide the others', () => {
    const groups = [
      group([2, 11, 5, 14, 8, 0, 0], 'values'),
      { counts: [9, 12, 8, 20, 9, 0, 0] },
      { counts: [9, 12, 8, 20, 9, 6, 5] },
    ]
    expect(choose(tableOf([], { groups }))).toMatchObject({ level: 'values', exposed: [0] })
  })

  it('can be a mean that leaves one distribution: two and two of 24, with three values shown', () => {
    const cells = agreement.map((cell, i): AnswerCell =>
      // Only the ends are hidden: they lie on one side here.
      i === 0 || i === 4
        ? { ...cell, side: 'no' }
        : { ...cell, side: cell.side === 'outside' ? 'outside' : 'itself' },
    )
    const others = { counts: [9, 12, 8, 20, 9, 0, 0] }
    const without = tableOf([[2, 11, 5, 4, 2, 0, 0], others.counts], { cells })
    const told = {
      ...without,
      groups: [group([2, 11, 5, 4, 2, 0, 0], 'hidden', ['mean']), others],
    }
    const attack = (table: DistributionTable) =>
      attackDistributions(
        [{ table, routed: [] }],
        [{ levels: ['sides', 'sides'], everyone: 'values', figures: false, exposed: [] }],
        3,
      ).derived.map(({ what }) => what)
    expect(attack(without)).toEqual([])
    expect(attack(told)).toEqual(['cell 0', 'cell 4'])
    expect(isLeaking(without, 'sides', 3, [])).toBe(false)
    expect(isLeaking(told, 'sides', 3, [])).toBe(true)
  })
})
