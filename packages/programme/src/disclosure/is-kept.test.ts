import { tally } from '@inspectorate/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnswerCounts, Characteristic } from '@inspectorate/core'
import { splitCounts, type SplitCounts } from './group-counts.js'
import { isKept } from './is-kept.js'

const sex: Characteristic = {
  id: 'sex',
  label: 'Sex',
  personal: true,
  values: [
    { id: 'woman', label: 'Women', group: 'women' },
    { id: 'man', label: 'Men', group: 'men' },
  ],
}

/** A service of so many women and men who were answered yes, no and not applicable of. */
function service(women: readonly number[], men: readonly number[], below = 5): SplitCounts {
  const cases = [women, men].flatMap((counts, at) =>
    counts.flatMap((count, answer) =>
      Array.from({ length: count }, () => ({
        characteristics: { sex: sex.values[at]!.id },
        answers: { safe: ['yes', 'no', 'na'][answer]! },
      })),
    ),
  )
  return splitCounts(tally(cases), 'safe', sex, below)
}

describe('counts over services that hide small ones', () => {
  it('are not kept when one service alone hides its own: the others’ would be taken from the sum', () => {
    const open = service([9, 8, 0], [20, 21, 0])
    expect(isKept([open, open])).toBe(true)
    expect(isKept([open, service([3, 6, 0], [20, 21, 0])])).toBe(false)
  })

  it('are kept when two could have it otherwise', () => {
    expect(isKept([service([3, 6, 0], [20, 21, 0]), service([2, 7, 0], [30, 9, 0])])).toBe(true)
  })

  it('are not kept when no other counts add up', () => {
    // All women of both were answered no of: none can be one more.
    expect(isKept([service([0, 6, 0], [20, 21, 0]), service([0, 7, 0], [30, 9, 0])])).toBe(false)
  })

  it('never tell a hidden count, whatever the services: by trying every table that adds up', () => {
    const counts = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(2))
    const services = fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 3 })
    let kept = 0
    fc.assert(
      fc.property(services, (drawn) => {
        const splits = drawn.map(([women, men]) => service(women, men, 4))
        if (!isKept(splits)) return
        const hiding = splits.filter(({ sensitive }) => sensitive.some((sets) => sets.length > 0))
        if (hiding.length === 0) return
        kept += 1
        const tables = everyTable(hiding)
        hiding.forEach(({ sensitive }, at) =>
          sensitive.forEach((sets, column) => {
            for (const answers of sets) {
              const told = new Set(
                tables.map((table) =>
                  answers.reduce((sum, answer) => sum + table[at]![column]![answer], 0),
                ),
              )
              expect(told.size).toBeGreaterThan(1)
            }
          }),
        )
      }),
      { seed: 20, numRuns: Number(process.env['ATTACK_RUNS'] ?? 300) },
    )
    expect(kept).toBeGreaterThan(20)
  })
})

/** All counts of women and men with the services’ totals, the groups’ sizes and the sums that readers know. */
function everyTable(services: readonly SplitCounts[]): AnswerCounts[][][] {
  const each = services.map(({ columns: [women, men] }) => {
    const size = women!.yes + women!.no + women!.na
    const found: AnswerCounts[][] = []
    for (let yes = 0; yes <= size; yes++)
      for (let no = 0; yes + no <= size; no++) {
        const one = { yes, no, na: size - yes - no }
        const other = {
          yes: women!.yes + men!.yes - yes,
          no: women!.no + men!.no - no,
          na: women!.na + men!.na - one.na,
        }
        if (Math.min(other.yes, other.no, other.na) >= 0) found.push([one, other])
      }
    return found
  })
  const tables = each.reduce<AnswerCounts[][][]>(
    (all, one) => all.flatMap((table) => one.map((columns) => [...table, columns])),
    [[]],
  )
  const sum = (table: readonly (readonly AnswerCounts[])[], answer: 'yes' | 'no') =>
    table.reduce((total, columns) => total + columns[0]![answer], 0)
  const known = services.map(({ columns }) => columns)
  return tables.filter((table) =>
    (['yes', 'no'] as const).every((a) => sum(table, a) === sum(known, a)),
  )
}
