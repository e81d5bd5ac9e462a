import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  EvidenceSchema,
  explainRules,
  parseEvidence,
  parseRules,
  rateRules,
  textOf,
  type Rules,
} from './index.js'

const scale = ['poor', 'fair', 'good'].map((id, points) => ({ id, points, label: { en: id } }))
const four = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: { en: id.toUpperCase() } }))

function rules(change: object): Rules {
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
const overall = (node: object, more: object = {}) =>
  rules({ nodes: [{ id: 'all', title: { en: 'All' }, parts: four, ...node }], ...more })

function rated(framework: Rules, evidence: object, id = 'all') {
  const parsed = parseEvidence(framework, evidence)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  const outcomes = rateRules(framework, parsed.value)
  const outcome = outcomes.find((one) => one.id === id)!
  const words = explainRules(framework, parsed.value, outcomes).find((one) => one.id === id)!
  return { given: textOf(outcome.given), outcome, because: words.because.join(' ') }
}
const grades = (a: string, b: string, c: string, d: string) => ({ grades: { a, b, c, d } })

describe('three states that are not one', () => {
  const worst = overall({ rate: { combine: 'worst' } })
  it('what is not judged yet is undecided', () => {
    expect(rated(worst, { grades: { a: 'good', b: 'good', c: 'good' } })).toMatchObject({
      given: 'undecided',
      because: 'Not known yet: hangs on D.',
    })
  })
  it('what cannot be rated counts towards what is needed', () => {
    const evidence = { grades: { a: 'good', b: 'good', c: 'good' }, notRated: { d: 'No cases.' } }
    expect(rated(worst, evidence).given).toBe('notRated')
    expect(rated(overall({ rate: { combine: 'worst' }, needs: 3 }), evidence).given).toBe('good')
  })
  it('what does not apply is not there', () => {
    const parts = [...four.slice(0, 3), { ...four[3], applies: { fact: 'wing' } }]
    const framework = overall({ rate: { combine: 'worst' }, parts }, { facts: [{ id: 'wing' }] })
    expect(
      rated(framework, {
        grades: { a: 'good', b: 'good', c: 'good', d: 'poor' },
        facts: { wing: false },
      }).given,
    ).toBe('good')
    expect(rated(framework, { grades: { a: 'good', b: 'good', c: 'good' } }).given).toBe(
      'undecided',
    )
  })
  it('the worst is certain at the end of the scale, whatever is open', () => {
    expect(rated(worst, { grades: { a: 'poor' } }).given).toBe('poor')
  })
})

describe('departures', () => {
  const framework = overall({
    rate: {
      rows: [{ when: { of: 'parts', is: 'good', count: 2 }, then: 'good' }],
      otherwise: 'fair',
    },
    adjust: [{ when: { of: 'a', is: 'poor' }, noBetterThan: 'fair', text: { en: 'A is poor' } }],
  })
  it('carry upward, and the rating without them is said', () => {
    const nested = rules({
      nodes: [
        {
          id: 'top',
          title: { en: 'Top' },
          rate: { combine: 'worst' },
          parts: [{ id: 'all', title: { en: 'All' }, rate: { combine: 'worst' }, parts: four }],
        },
      ],
    })
    const evidence = {
      ...grades('fair', 'good', 'good', 'good'),
      departures: { all: { to: 'good', reason: 'One case short.', by: 'the panel' } },
    }
    const { outcome, given } = rated(nested, evidence, 'top')
    expect(given).toBe('good')
    expect(outcome.withoutDepartures).toMatchObject({ grade: 'fair' })
    expect(rated(nested, evidence).because).toContain(
      'fair by the rules, good given by the panel: One case short.',
    )
  })
  it('never pass what binds', () => {
    const evidence = {
      ...grades('poor', 'good', 'good', 'good'),
      departures: { all: { to: 'good', reason: 'Because.' } },
    }
    expect(() => rated(framework, evidence)).toThrow('past a rule that binds')
  })
})

it('guidance that asks to be weighed leaves it undecided until that is recorded', () => {
  const framework = overall({
    rate: { combine: 'best' },
    adjust: [{ when: { of: 'a', is: 'poor' }, strength: 'consider', text: { en: 'Weigh A' } }],
  })
  const evidence = grades('poor', 'good', 'good', 'good')
  expect(rated(framework, evidence)).toMatchObject({
    given: 'undecided',
    because: expect.stringContaining('asks to be weighed') as string,
  })
  expect(rated(framework, { ...evidence, considered: { all: 'A was mended.' } }).given).toBe('good')
})

it('decimals are read by their text: a third of a point is not lost', () => {
  const framework = overall({
    rate: {
      band: { combine: 'mean' },
      cuts: [
        { from: 0, grade: 'poor' },
        { from: 1.3, grade: 'fair' },
        { from: '4/3', grade: 'good' },
      ],
    },
    parts: four.slice(0, 3),
  })
  expect(rated(framework, { grades: { a: 'good', b: 'fair', c: 'fair' } }).given).toBe('good')
  const sums = rules({
    nodes: [
      {
        id: 'all',
        rate: { combine: 'sum' },
        parts: ['x', 'y'].map((id) => ({ id, rate: { number: {} } })),
      },
    ],
  })
  expect(rated(sums, { numbers: { x: 0.1, y: 0.2 } }).given).toBe('0.3')
})

it('the half goes up, or to the even one', () => {
  const round = (half: object) =>
    rules({
      nodes: [
        {
          id: 'all',
          rate: { combine: 'sum', round: 1, ...half },
          parts: [{ id: 'x', rate: { number: {} } }],
        },
      ],
    })
  const given = (framework: Rules, x: number) => rated(framework, { numbers: { x } }).given
  expect([0.5, 1.5, 2.5, -0.5].map((x) => given(round({}), x))).toEqual(['1', '2', '3', '0'])
  expect([0.5, 1.5, 2.5, -0.5].map((x) => given(round({ half: 'even' }), x))).toEqual([
    '0',
    '2',
    '2',
    '0',
  ])
})

it('a parameter that the inspection does not pin leaves the rating undecided', () => {
  const framework = overall(
    {
      rate: {
        band: { combine: 'sum' },
        cuts: [
          { from: 0, grade: 'poor' },
          { from: { param: 'median' }, grade: 'good' },
        ],
      },
    },
    { parameters: [{ id: 'median', label: { en: 'The median' } }] },
  )
  const evidence = grades('good', 'good', 'fair', 'poor')
  expect(rated(framework, evidence).given).toBe('undecided')
  expect(rated(framework, { ...evidence, parameters: { median: 4.5 } }).given).toBe('good')
})

describe('laws', () => {
  const grade = fc.constantFrom('poor', 'fair', 'good')
  const partial = fc.record({ a: grade, b: grade, c: grade, d: grade }, { requiredKeys: [] })
  const frameworks = [
    overall({ rate: { combine: 'worst' } }),
    overall({
      rate: {
        band: { combine: 'share' },
        cuts: [
          { from: 0, grade: 'poor' },
          { from: 40, grade: 'fair' },
          { from: 70, grade: 'good' },
        ],
      },
    }),
    overall({
      rate: {
        rows: [
          { when: { of: 'parts', is: 'poor', count: 2 }, then: 'poor' },
          { when: { of: ['a', 'b', 'c'], orBetter: 'good', count: 2 }, then: 'good' },
        ],
        otherwise: 'fair',
      },
      adjust: [{ when: { of: 'd', is: 'poor' }, noBetterThan: 'fair' }],
    }),
  ]
  it('what is given before all is known stays, however the rest turns out', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...frameworks),
        partial,
        fc.record({ a: grade, b: grade, c: grade, d: grade }),
        (framework, known, rest) => {
          const early = rated(framework, { grades: known }).given
          const late = rated(framework, { grades: { ...rest, ...known } }).given
          expect(early === 'undecided' || early === late).toBe(true)
        },
      ),
    )
  })
  it('the order of the parts changes nothing', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(four, { minLength: 4 }),
        fc.record({ a: grade, b: grade, c: grade, d: grade }),
        (parts, all) => {
          const other = overall({
            rate: {
              band: { combine: 'mean' },
              cuts: [
                { from: 0, grade: 'poor' },
                { from: 1, grade: 'fair' },
                { from: 1.5, grade: 'good' },
              ],
            },
            parts,
          })
          const usual = overall({
            rate: {
              band: { combine: 'mean' },
              cuts: [
                { from: 0, grade: 'poor' },
                { from: 1, grade: 'fair' },
                { from: 1.5, grade: 'good' },
              ],
            },
          })
          expect(rated(other, { grades: all }).given).toBe(rated(usual, { grades: all }).given)
        },
      ),
    )
  })
})

it('what is called as languages call things is what the evidence says, and no more', () => {
  const called = (name: (i: number) => string) => {
    const [fact, parameter, question, set, pooled] = [1, 2, 3, 4, 5].map(name)
    const framework = rules({
      facts: [{ id: fact }],
      parameters: [{ id: parameter }],
      nodes: [
        { id: name(6), title: { en: 'Judged' } },
        { id: name(7), title: { en: 'Entered' }, rate: { number: { min: 0 } } },
        { id: name(8), title: { en: 'Asked' }, applies: { fact } },
        {
          id: name(9),
          title: { en: 'Counted' },
          rate: { tally: { of: pooled, as: 'percent', questions: [question] } },
        },
        { id: name(10), title: { en: 'Recorded' }, rate: { tally: { of: set, as: 'count' } } },
        { id: name(11), title: { en: 'Earlier' }, rate: { earlier: name(6) } },
        {
          id: name(12),
          title: { en: 'Placed' },
          rate: {
            band: { combine: 'worst', of: [name(7)] },
            cuts: [
              { from: 0, grade: 'poor' },
              { from: { param: parameter }, grade: 'good' },
            ],
          },
        },
      ],
    })
    const kinds = Object.keys(EvidenceSchema.shape)
    const nothing = Object.fromEntries(kinds.map((kind) => [kind, {}]))
    return rateRules(framework, nothing).map(({ given, because }) => [
      textOf(given),
      'why' in given ? given.why.code : null,
      because.length,
    ])
  }
  const strange = [
    'constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'isPrototypeOf',
    'toLocaleString',
    'propertyIsEnumerable',
  ]
  const plain = called((i) => `plain-${i}`)
  for (let shift = 0; shift < 13; shift++)
    expect(called((i) => strange[(i + shift) % 13] ?? `plain-${i}`)).toEqual(plain)
})
