import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf, tallyColumns } from './tally-columns.js'
import { countsOf, emptyTally, mergeTallies, tally, type Tallied } from './tally.js'

const cases: fc.Arbitrary<Tallied[]> = fc.array(
  fc.record({
    characteristics: fc.dictionary(fc.constantFrom('site', 'sex'), fc.constantFrom('a', 'b', 'c'), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    answers: fc.dictionary(
      fc.constantFrom('q1', 'q2', 'q3'),
      fc.constantFrom('yes' as const, 'no' as const, 'na' as const),
      { noNullPrototype: true },
    ),
  }),
  { maxLength: 30 },
)

describe('a tally', () => {
  it('counts answers overall and within each subgroup in one pass', () => {
    const counted = tally([
      { characteristics: { site: 'north' }, answers: { q1: 'yes' } },
      { characteristics: { site: 'north' }, answers: { q1: 'no' } },
      { characteristics: { site: 'south' }, answers: { q1: 'yes', q2: 'na' } },
    ])
    expect(counted.size).toBe(3)
    expect(countsOf(counted, 'q1')).toEqual({ yes: 2, no: 1, na: 0 })
    expect(countsOf(counted, 'q1', { characteristic: 'site', value: 'north' })).toEqual({
      yes: 1,
      no: 1,
      na: 0,
    })
    expect(counted.groups['site']?.['south']?.size).toBe(1)
  })

  it('knows only what was counted, whatever ids are called', () => {
    const names = fc.constantFrom(
      'constructor',
      'toString',
      'valueOf',
      '__proto__',
      'hasOwnProperty',
    )
    const strange = fc.array(
      fc.record({
        characteristics: fc.dictionary(names, names, { maxKeys: 2 }),
        answers: fc.dictionary(names, fc.constantFrom('yes' as const, 'no' as const)),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(strange, names, names, names, (list, question, characteristic, value) => {
        const group = { characteristic, value }
        const has = (one: Tallied) => Object.hasOwn(one.characteristics, characteristic)
        const inGroup = list.filter(
          (one) => has(one) && one.characteristics[characteristic] === value,
        )
        const yes = (some: readonly Tallied[]) =>
          some.filter(
            ({ answers }) => Object.hasOwn(answers, question) && answers[question] === 'yes',
          ).length
        for (const counted of [
          tally(list),
          tallyColumns(columnsOf(list)),
          mergeTallies(tally(list), emptyTally),
          mergeTallies(emptyTally, JSON.parse(JSON.stringify(tally(list)))),
        ]) {
          expect(countsOf(counted, question).yes).toBe(yes(list))
          expect(countsOf(counted, question, group).yes).toBe(yes(inGroup))
        }
        expect(countsOf(emptyTally, question)).toEqual({ yes: 0, no: 0, na: 0 })
      }),
    )
  })

  it('of no such question is all zero', () => {
    expect(countsOf(emptyTally, 'q1')).toEqual({ yes: 0, no: 0, na: 0 })
  })

  it('is a commutative monoid under merging', () => {
    fc.assert(
      fc.property(cases, cases, cases, (a, b, c) => {
        const [x, y, z] = [tally(a), tally(b), tally(c)]
        expect(mergeTallies(x, y)).toEqual(mergeTallies(y, x))
        expect(mergeTallies(mergeTallies(x, y), z)).toEqual(mergeTallies(x, mergeTallies(y, z)))
        expect(mergeTallies(x, emptyTally)).toEqual(x)
      }),
    )
  })

  it('of all the cases is the merged tally of their parts, to the byte', () => {
    fc.assert(
      fc.property(cases, cases, (a, b) => {
        expect(JSON.stringify(mergeTallies(tally(a), tally(b)))).toBe(
          JSON.stringify(tally([...b, ...a])),
        )
      }),
    )
  })

  it('is the same from columns', () => {
    fc.assert(
      fc.property(cases, (some) => {
        expect(JSON.stringify(tallyColumns(columnsOf(some)))).toBe(JSON.stringify(tally(some)))
      }),
    )
  })
})
