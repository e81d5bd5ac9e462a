import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attackDistributions } from '../../../test/attack/attack-distributions.js'
import {
  anyRouted,
  anySurvey,
  anyTable,
  anyTwice,
} from '../../../test/attack/random-distributions.js'
import { acrossCharacteristics } from './across-characteristics.js'
import { chooseLevel, isLeaking } from './choose-level.js'
import { chooseLevels } from './choose-levels.js'
import type { DistributionTable, Level } from './distribution-table.js'
import { levelsOf } from './levels.js'

const below = 5
const choose = (table: DistributionTable) => chooseLevel(table, { below })

describe('an attack by integer programming on random tables', () => {
  const attack = (table: DistributionTable, levels: readonly Level[], figures: boolean) => {
    const { everyone, exposed } = choose(table)
    return attackDistributions(
      [{ table, routed: [] }],
      [{ levels, everyone, figures, exposed }],
      below,
    )
  }

  it('finds no hidden count, with everyone’s counts, sizes, means and the report known', () => {
    let [tried, undecided] = [0, 0]
    fc.assert(
      fc.property(anyTable, (table) => {
        const { level, figures } = choose(table)
        const found = attack(
          table,
          table.groups.map(() => level),
          figures,
        )
        expect(found.derived).toEqual([])
        tried += found.tried
        undecided += found.undecided
      }),
      { numRuns: 1000, seed: 13 },
    )
    expect(tried).toBeGreaterThan(500)
    expect(undecided).toBeLessThan(tried / 200)
  })

  it('finds one in most tables where each group is shown as finely as it can be by itself', () => {
    let [unlike, found] = [0, 0]
    for (const table of fc.sample(anyTable, { numRuns: 600, seed: 14 })) {
      if (table.everyone === 'controlled' || table.groups.some(({ printed }) => printed)) continue
      const levels = table.groups.map((group) => {
        const others = { counts: table.cells.map(() => Infinity) }
        const alone = { ...table, groups: [group, others] }
        return levelsOf(table.cells).find((level) => !isLeaking(alone, level, below, []))!
      })
      if (new Set(levels).size === 1) continue
      unlike += 1
      if (attack(table, levels, false).derived.length > 0) found += 1
    }
    expect(unlike).toBeGreaterThan(50)
    expect(found / unlike).toBeGreaterThan(0.8)
  })

  it('finds one in most tables at the next finer level: no more is hidden than need be', () => {
    let [finer, found] = [0, 0]
    for (const table of fc.sample(anyTable, { numRuns: 600, seed: 15 })) {
      const levels = levelsOf(table.cells)
      const { level, exposed } = choose(table)
      const next = levels[levels.indexOf(level) - 1]
      if (next === undefined || table.everyone === 'controlled' || exposed.length > 0) continue
      finer += 1
      const all = table.groups.map(() => next)
      if (attack(table, all, next === 'values').derived.length > 0) found += 1
    }
    expect(finer).toBeGreaterThan(50)
    expect(found / finer).toBeGreaterThan(0.9)
  })
})

describe('an attack on questions of a survey', () => {
  const attack = (table: DistributionTable, asIf: DistributionTable) => {
    const { level, everyone, figures, exposed } = choose(asIf)
    return attackDistributions(
      [{ table, routed: [] }],
      [{ levels: [level], everyone, figures, exposed }],
      below,
    )
  }

  it('finds no hidden count, with what the report prints of everyone known', () => {
    let tried = 0
    fc.assert(
      fc.property(anySurvey, (table) => {
        const found = attack(table, table)
        expect(found.derived).toEqual([])
        tried += found.tried
      }),
      { numRuns: 2500, seed: 13 },
    )
    expect(tried).toBeGreaterThan(500)
  })

  it('finds some where the levels are chosen as if the report printed nothing', () => {
    const found = fc
      .sample(anySurvey, { numRuns: 300, seed: 16 })
      .filter((table) => attack(table, { ...table, printed: undefined }).derived.length > 0)
    expect(found.length).toBeGreaterThan(10)
  })
})

describe('an attack on questions with follow-ups', () => {
  it('finds no hidden count, with routing, everyone’s counts, sizes, means and the report known', () => {
    let [tried, undecided] = [0, 0]
    fc.assert(
      fc.property(anyRouted, (questions) => {
        const chosen = chooseLevels(questions, below)
        const found = attackDistributions(
          questions,
          chosen.map((one, i) => ({
            ...one,
            levels: questions[i]!.table.groups.map(() => one.level),
          })),
          below,
        )
        expect(found.derived).toEqual([])
        tried += found.tried
        undecided += found.undecided
      }),
      { numRuns: 200, seed: 13 },
    )
    expect(tried).toBeGreaterThan(500)
    expect(undecided).toBeLessThan(tried / 200)
  })
})

describe('an attack on a question by two characteristics', () => {
  it('finds no hidden count by putting them together', () => {
    let [tried, undecided] = [0, 0]
    fc.assert(
      fc.property(anyTwice, (tables) => {
        const chosen = tables.map(choose)
        const { everyone, by } = acrossCharacteristics(tables[0].cells, chosen)
        const found = attackDistributions(
          tables.map((table) => ({ table, routed: [] })),
          by.map(({ level, figures }, i) => ({
            levels: tables[i]!.groups.map(() => level),
            figures,
            everyone,
            exposed: chosen[i]!.exposed,
            ...(i === 0 ? {} : { sameAs: 0 }),
          })),
          below,
        )
        expect(found.derived).toEqual([])
        tried += found.tried
        undecided += found.undecided
      }),
      { numRuns: 300, seed: 13 },
    )
    expect(tried).toBeGreaterThan(300)
    expect(undecided).toBeLessThan(tried / 200)
  })
})
