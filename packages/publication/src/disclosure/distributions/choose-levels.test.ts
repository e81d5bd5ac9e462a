import { describe, expect, it } from 'vitest'
import { attackDistributions } from '../../../test/attack/attack-distributions.js'
import { chooseLevel, type ChosenLevel } from './choose-level.js'
import { chooseLevels, type RoutedTable } from './choose-levels.js'
import type { AnswerCell, DistributionTable } from './distribution-table.js'

const below = 5
const cells: AnswerCell[] = [
  { side: 'no' },
  { side: 'no' },
  { side: 'middle' },
  { side: 'yes' },
  { side: 'yes' },
  { side: 'outside' },
]
const tableOf = (...groups: number[][]): DistributionTable => ({
  cells,
  groups: groups.map((counts) => ({ counts })),
  everyone: 'open',
})
/** Asked of those who disagree strongly, of whom there are many. */
const whyNot = (table: DistributionTable): RoutedTable => ({
  table,
  routed: [{ question: 0, cells: [true, false, false, false, false, false] }],
})
const attack = (questions: readonly RoutedTable[], chosen: readonly ChosenLevel[]) =>
  attackDistributions(
    questions,
    chosen.map((one, i) => ({ ...one, levels: questions[i]!.table.groups.map(() => one.level) })),
    below,
  )

describe('a follow-up', () => {
  const safe: RoutedTable = {
    table: tableOf([20, 2, 9, 9, 9, 0], [9, 9, 9, 9, 9, 0]),
    routed: [],
  }
  const followUp = whyNot(tableOf([5, 5, 5, 5, 0, 0], [0, 0, 0, 9, 0, 0]))

  it('is hidden where how many were asked it gives a hidden count away', () => {
    // 22 disagree, 20 of them strongly.
    const both = [safe, whyNot(tableOf([5, 5, 5, 5, 0, 0], [5, 0, 0, 0, 0, 4]))]
    expect(chooseLevels(both, below).map(({ level }) => level)).toEqual(['sides', 'hidden'])
    const shown = whyNot(tableOf([5, 5, 5, 5, 0, 0], [9, 0, 0, 0, 0, 0]))
    const asIfAlone = [safe, shown].map(({ table }) => chooseLevel(table, { below }))
    expect(asIfAlone.map(({ level }) => level)).toEqual(['sides', 'hidden'])
  })

  it('that would be safe by itself is hidden for the sake of the question before it', () => {
    const shown = whyNot(tableOf([5, 5, 5, 5, 0, 0], [0, 0, 0, 0, 0, 0]))
    const both = [{ ...safe, table: tableOf([20, 2, 9, 9, 9, 0], [0, 20, 9, 9, 9, 0]) }, shown]
    const alone = both.map(({ table }) => chooseLevel(table, { below }))
    expect(alone.map(({ level }) => level)).toEqual(['sides', 'values'])
    expect(attack(both, alone).derived).not.toEqual([])
    const chosen = chooseLevels(both, below)
    expect(chosen.map(({ level }) => level)).toEqual(['sides', 'hidden'])
    expect(attack(both, chosen).derived).toEqual([])
  })

  it('that the report prints makes the question before it coarser', () => {
    const printed = { level: 'yes-and-rest', figures: [] } as const
    const groups = followUp.table.groups.map((group) => ({ ...group, printed }))
    const both = [safe, { ...followUp, table: { ...followUp.table, groups } }]
    const chosen = chooseLevels(both, below)
    expect(chosen[0]).toMatchObject({ level: 'yes-and-rest', exposed: [] })
    expect(attack(both, chosen).derived).toEqual([])
  })

  it('of words or days is never shown', () => {
    const words: RoutedTable = {
      table: {
        ...tableOf([30, 30], [30, 30]),
        cells: [{ side: 'itself' }, { side: 'outside' }],
        isWithheld: true,
      },
      routed: [],
    }
    expect(chooseLevels([words], below)[0]!.level).toBe('hidden')
  })
})
