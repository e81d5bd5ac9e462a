import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  parseEvidence,
  parseRules,
  rateRules,
  RulesFault,
  stressRules,
  textOf,
  type Evidence,
  type Rules,
} from '../index.js'
import { movesOf } from './moves.js'

const scale = ['poor', 'fair', 'good'].map((id, points) => ({ id, points }))
const rulesOf = (change: object): Rules => {
  const parsed = parseRules({
    language: 1,
    id: 'toy',
    title: { en: 'Toy' },
    scale: 's',
    scales: { s: scale },
    ...change,
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}
const evidenceOf = (rules: Rules, given: object): Evidence => {
  const parsed = parseEvidence(rules, given)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}
const stressed = (rules: Rules, given: object, node = 'all') =>
  stressRules(rules, evidenceOf(rules, given)).nodes.find((one) => one.node === node)!

const percent = (id: string) => ({
  id,
  rate: { tally: { of: 'cases', as: 'percent', questions: [id] } },
})
const banded = {
  round: 1,
  cuts: [
    { from: 0, grade: 'poor' },
    { from: 50, grade: 'fair' },
    { from: 80, grade: 'good' },
  ],
}
const lowest = rulesOf({
  nodes: [
    {
      id: 'all',
      rate: { band: { combine: 'worst' }, ...banded },
      parts: [percent('p'), percent('q')],
    },
  ],
})

describe('the fewest answers where a rule is the worst of percentages', () => {
  const given = { counts: { p: { yes: 12, relevant: 20 }, q: { yes: 13, relevant: 20 } } }

  it('to lift it, every question must come as far', () => {
    expect(stressed(lowest, given).better).toMatchObject({
      steps: 7,
      atLeast: 7,
      changes: [
        { kind: 'answers', id: 'p', from: 12, to: 16, relevant: 20 },
        { kind: 'answers', id: 'q', from: 13, to: 16, relevant: 20 },
      ],
    })
  })

  it('to lower it, the question is enough that takes fewest', () => {
    expect(stressed(lowest, given).worse).toMatchObject({
      steps: 3,
      atLeast: 3,
      changes: [{ kind: 'answers', id: 'p', from: 12, to: 9 }],
    })
  })
})

it('says that one change is enough, and which', () => {
  const rules = rulesOf({
    facts: [{ id: 'breach', unless: false }],
    nodes: [
      {
        id: 'all',
        rate: { combine: 'best' },
        adjust: [{ when: { fact: 'breach' }, noBetterThan: 'poor' }],
        parts: [{ id: 'a' }, { id: 'b' }],
      },
    ],
  })
  expect(stressed(rules, { grades: { a: 'fair', b: 'fair' } })).toMatchObject({
    better: {
      steps: 1,
      atLeast: 1,
      changes: [{ kind: 'grade', id: 'a', from: 'fair', to: 'good' }],
    },
    worse: {
      steps: 1,
      atLeast: 1,
      changes: [{ kind: 'fact', id: 'breach', from: 'false', to: 'true' }],
    },
    ungraded: null,
  })
})

it('finds what takes two, and claims no more than it tried of what takes more', () => {
  const rules = rulesOf({
    nodes: [
      {
        id: 'all',
        rate: {
          rows: [
            { when: { of: 'parts', is: 'good', count: 3 }, then: 'good' },
            { when: { of: 'parts', is: 'poor', count: 2 }, then: 'poor' },
          ],
          otherwise: 'fair',
        },
        parts: ['a', 'b', 'c'].map((id) => ({ id })),
      },
    ],
  })
  const all = stressed(rules, { grades: { a: 'fair', b: 'fair', c: 'fair' } })
  expect(all).toMatchObject({ better: null, worse: { steps: 2, atLeast: 2 } })
  const few = stressRules(
    rules,
    evidenceOf(rules, { grades: { a: 'fair', b: 'fair', c: 'fair' } }),
    {
      pairs: 1,
    },
  )
  expect(few.searched).toMatchObject({ single: 6, pairs: 1, allPairs: false })
})

it('tells of what would leave no grade at all', () => {
  const rules = rulesOf({
    facts: [{ id: 'new', unless: false }],
    nodes: [
      {
        id: 'all',
        rate: { combine: 'worst' },
        adjust: [{ when: { fact: 'new' }, notRated: { en: 'It is new' } }],
        parts: [{ id: 'a' }],
      },
    ],
  })
  expect(stressed(rules, { grades: { a: 'fair' } }).ungraded).toMatchObject({
    steps: 1,
    to: { state: 'notRated' },
  })
})

describe('held against trying everything', () => {
  const grade = fc.constantFrom('poor', 'fair', 'good')
  const part = fc.constantFrom('a', 'b', 'c')
  const asking = fc.oneof(
    fc.record({ of: fc.constant('parts'), is: grade, count: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ of: part, orBetter: grade }),
    fc.record({ of: part, orWorse: grade }),
    fc.constant({ fact: 'breach' }),
    fc.record({ of: fc.constant('n'), over: fc.integer({ min: 0, max: 5 }) }),
  )
  const rate = fc.oneof(
    fc.constantFrom(...['worst', 'best'].map((combine) => ({ combine, of: ['a', 'b', 'c'] }))),
    fc.record({
      rows: fc.array(fc.record({ when: asking, then: grade }), { minLength: 1, maxLength: 3 }),
      otherwise: grade,
    }),
    fc.constant({
      band: { combine: 'sum', of: ['a', 'b', 'c', 'n'] },
      cuts: [0, 4, 8].map((from, i) => ({ from, grade: scale[i]!.id })),
    }),
  )
  const adjust = fc.array(fc.record({ when: asking, noBetterThan: grade }), { maxLength: 1 })
  const inputs = fc.record({
    a: grade,
    b: grade,
    c: grade,
    n: fc.integer({ min: 0, max: 5 }),
    breach: fc.boolean(),
    yes: fc.integer({ min: 0, max: 4 }),
  })

  /** The fewest steps to each other result, by going on from all that was reached. */
  const reachedBy = (rules: Rules, begin: Evidence) => {
    const valueOf = (evidence: Evidence) => {
      try {
        return rateRules(rules, evidence)[0]!.given
      } catch (error) {
        if (error instanceof RulesFault) return null
        throw error
      }
    }
    const base = valueOf(begin)!
    const least = new Map<string, number>()
    const seen = new Set([JSON.stringify(begin)])
    let edge = [begin]
    for (let steps = 1; edge.length > 0; steps++) {
      const next: Evidence[] = []
      for (const from of edge)
        for (const move of movesOf(rules, from)) {
          const to = move.apply(from)
          if (!to) continue
          const key = JSON.stringify([to.grades, to.numbers, to.facts, to.counts])
          if (seen.has(key)) continue
          seen.add(key)
          next.push(to)
          const value = valueOf(to)
          if (base.state !== 'grade' || value?.state !== 'grade' || value.rank === base.rank)
            continue
          const way = value.rank > base.rank ? 'better' : 'worse'
          if (!least.has(way)) least.set(way, steps)
        }
      edge = next
    }
    return least
  }

  it('no rule is said to be firmer or weaker than it is', () => {
    fc.assert(
      fc.property(rate, adjust, inputs, (given, adjustments, known) => {
        const rules = rulesOf({
          facts: [{ id: 'breach' }],
          nodes: [
            {
              id: 'all',
              rate: given,
              adjust: adjustments,
              parts: [
                { id: 'a', rate: { band: percent('q').rate, ...banded } },
                { id: 'b' },
                { id: 'c' },
              ],
            },
            { id: 'n', rate: { number: { min: 0, max: 5 } } },
          ],
        })
        const { a: _, n, yes, breach, ...grades } = known
        const evidence = evidenceOf(rules, {
          grades,
          numbers: { n },
          facts: { breach },
          counts: { q: { yes, relevant: 4 } },
        })
        const all = stressRules(rules, evidence).nodes.find(({ node }) => node === 'all')!
        const least = reachedBy(rules, evidence)
        for (const way of ['better', 'worse'] as const) {
          const told = all[way]
          const fewest = least.get(way)
          if (told === null) expect(fewest ?? 3).toBeGreaterThanOrEqual(3)
          else {
            expect(fewest).toBeGreaterThanOrEqual(told.atLeast)
            expect(fewest).toBeLessThanOrEqual(told.steps)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})

it('shows changes that do what is said of them', () => {
  const given = { counts: { p: { yes: 12, relevant: 20 }, q: { yes: 13, relevant: 20 } } }
  const { better } = stressed(lowest, given)
  const counts = Object.fromEntries(
    better!.changes.flatMap((one) =>
      one.kind === 'answers' ? [[one.id, { yes: one.to, relevant: one.relevant }]] : [],
    ),
  )
  const after = rateRules(lowest, evidenceOf(lowest, { counts: { ...given.counts, ...counts } }))
  expect(textOf(after[0]!.given)).toBe(textOf(better!.to))
})
