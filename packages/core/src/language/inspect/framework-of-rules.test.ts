import { describe, expect, it } from 'vitest'
import { blankInspection } from '../../../test/blank-inspection.js'
import {
  explain,
  parsedOrThrow,
  parseInspection,
  printedName,
  rateInspection,
  sectionIds,
} from '../../index.js'
import { frameworkOfRules, parseRules } from '../index.js'

const en = (text: string) => ({ en: text })
const rating = [
  { id: 'poor', label: en('Poor'), points: 0 },
  { id: 'fair', label: en('Fair'), points: 1, tone: 'amber' },
  { id: 'good', label: en('Good'), points: 2, tone: 'good' },
]
const framework = (nodes: object[], more: object = {}) =>
  frameworkOfRules(
    parsedOrThrow(
      parseRules({
        language: 1,
        id: 'ours',
        title: en('Our rules'),
        scale: 'rating',
        scales: {
          rating,
          step: [
            { id: 'poor', label: en('Weak') },
            { id: 'fair', label: en('Strong') },
          ],
        },
        nodes,
        ...more,
      }),
    ),
  )
const outline = (nodes: object[]) => {
  const { overall, domains } = framework(nodes)
  return [
    overall.rule,
    ...domains.map((domain) => [printedName(domain), ...domain.standards.map(printedName)]),
  ]
}

describe('the outline of a framework', () => {
  const leaf = (id: string, more: object = {}) => ({ id, title: en(id.toUpperCase()), ...more })
  const worst = { rate: { combine: 'worst' } }

  it.each([
    [
      'parts right under the whole stand under the framework’s title',
      [leaf('all', { ...worst, parts: [leaf('a', { number: '1' }), leaf('b')] })],
      ['by-rules', ['Our rules', '1 A', 'B']],
    ],
    [
      'a part that has parts heads them, and is the first of them',
      [
        leaf('all', {
          ...worst,
          parts: [
            leaf('a', { ...worst, number: '1', parts: [leaf('x'), leaf('y')] }),
            leaf('b'),
            leaf('c', { ...worst, parts: [leaf('z')] }),
          ],
        }),
      ],
      ['by-rules', ['1 A', '1 A', 'X', 'Y'], ['Our rules', 'B'], ['C', 'C', 'Z']],
    ],
    [
      'working figures are not printed, their parts are',
      [
        leaf('all', {
          ...worst,
          parts: [leaf('a', { ...worst, show: false, parts: [leaf('x')] })],
        }),
      ],
      ['by-rules', ['A', 'X']],
    ],
    [
      'a heading is no rating, and there is no overall one',
      [leaf('tests', { rate: { rows: [] }, parts: [leaf('a'), leaf('b')] })],
      ['none', ['TESTS', 'A', 'B']],
    ],
    [
      'of several at the top, the one that hangs on all others is the overall one',
      [leaf('a'), leaf('b'), leaf('all', { rate: { combine: 'worst', of: ['a', 'b'] } })],
      ['by-rules', ['Our rules', 'A', 'B']],
    ],
    [
      'of several at the top that do not hang together, none is',
      [leaf('a'), leaf('b')],
      ['none', ['Our rules', 'A', 'B']],
    ],
  ])('%s', (_, nodes, expected) => expect(outline(nodes)).toEqual(expected))

  it('has each place for narrative once', () => {
    const nodes = [leaf('all', { ...worst, parts: [leaf('a', { ...worst, parts: [leaf('x')] })] })]
    expect(sectionIds(framework(nodes))).toEqual(['summary', 'a', 'x'])
  })

  it('colours grades as it says, and others by their place', () => {
    const { scale } = framework([leaf('all', { ...worst, parts: [leaf('a')] })])
    expect(scale.map(({ tone }) => tone)).toEqual(['inadequate', 'good', 'good'])
  })
})

describe('an inspection under rules', () => {
  const ours = framework(
    [
      {
        id: 'all',
        title: en('All'),
        rate: { combine: 'worst', of: ['a', 'b'] },
        adjust: [
          { when: { fact: 'breach' }, noBetterThan: 'fair', text: en('A duty is breached') },
        ],
        parts: [
          { id: 'a', title: en('Care') },
          {
            id: 'b',
            title: en('Records'),
            rate: {
              band: { combine: 'sum' },
              cuts: [
                { from: 0, grade: 'poor' },
                { from: 5, grade: 'good' },
              ],
            },
            parts: [
              { id: 'n', title: en('Files kept'), rate: { number: { min: 0, max: 10 } } },
              { id: 's', title: en('Order'), scale: 'step' },
            ],
          },
        ],
      },
    ],
    {
      facts: [{ id: 'breach', label: en('A duty is breached') }],
      scales: {
        rating,
        step: [
          { id: 'poor', label: en('Weak'), points: 0 },
          { id: 'fair', label: en('Strong'), points: 3 },
        ],
      },
    },
  )
  const parse = (more: object) =>
    parseInspection({ ...blankInspection, framework: 'ours', ...more }, [ours])
  const known = {
    judgements: { a: { rating: 'good', by: 'Lead' }, s: { rating: 'fair' } },
    numbers: { n: 2 },
    facts: { breach: true },
  }
  const rated = (more: object) =>
    rateInspection(ours, parsedOrThrow(parse({ ...known, ...more })).inspection)

  it('gives what the rules give, with their sentences', () => {
    const ratings = rated({})
    expect(ratings.overall).toMatchObject({ state: 'by-rules', decided: true, rating: 'fair' })
    expect(explain(ours, ratings).overall!.sentences).toContain(
      'Not better than Fair, because a duty is breached: Good becomes Fair.',
    )
    expect(ratings.standards).toMatchObject([
      { id: 'a', rating: 'good', score: null, state: 'rated-not-scored' },
      { id: 'b', rating: 'good', score: null },
      { id: 'n', rating: null, figure: '2', state: 'rated-not-scored' },
      { id: 's', rating: 'fair', score: 3, state: 'rated' },
    ])
  })

  it('says of what is open that it is, and of what is not rated why', () => {
    const open = rated({ numbers: {} })
    expect(open.overall).toMatchObject({ decided: false, rating: null })
    expect(open.standards.map(({ state }) => state)).toEqual([
      'rated-not-scored',
      'undecided',
      'undecided',
      'rated',
    ])
    const without = rated({ judgements: { s: { rating: 'fair' } }, notRated: { a: 'Closed.' } })
    expect(without.standards[0]).toMatchObject({ state: 'not-rated' })
    expect(explain(ours, without).standards[0]!.sentences).toContain('Not rated: closed.')
  })

  it('keeps a departure with its reason and what it is from', () => {
    const { standards } = rated({ departures: { b: { to: 'fair', reason: 'Lately only' } } })
    expect(standards[1]).toMatchObject({
      normal: 'good',
      rating: 'fair',
      departure: { from: 'good', to: 'fair', reason: 'Lately only' },
    })
  })

  it.each([
    ['a grade of no scale', { judgements: { a: { rating: 'great' } } }, 'judgements.a.rating'],
    [
      'a judgement of what is rated by rule',
      { judgements: { b: { rating: 'good' } } },
      'judgements.b',
    ],
    ['a number out of its range', { numbers: { n: 11 } }, 'numbers.n'],
    ['an unknown fact', { facts: { breech: true } }, 'facts.breech'],
    ['an earlier result of nothing', { earlierResults: { z: ['good'] } }, 'earlierResults.z'],
    [
      'a departure past what binds',
      { departures: { all: { to: 'good', reason: 'It was mended' } } },
      'departures.all.to',
    ],
  ])('refuses %s, at its place', (_, more, path) => {
    const parsed = parse({ ...known, ...more })
    expect(parsed.ok ? [] : parsed.issues.map((issue) => issue.path.join('.'))).toContain(path)
  })
})
