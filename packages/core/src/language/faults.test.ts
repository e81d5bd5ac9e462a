import { describe, expect, it } from 'vitest'
import { parseRules } from './index.js'

const scale = (points?: readonly number[]) =>
  ['poor', 'fair', 'good'].map((id, i) => ({ id, ...(points && { points: points[i] }) }))
const parts = [
  { id: 'a', title: { en: 'A' } },
  { id: 'b', title: { en: 'B' } },
  { id: 'c', title: { en: 'C' } },
]
const file = (change: object) => ({
  language: 1,
  id: 'toy',
  title: { en: 'Toy' },
  scale: 's',
  scales: { s: scale() },
  ...change,
})
const rated = (rate: object, more: object = {}) =>
  file({ nodes: [{ id: 'all', title: { en: 'All' }, rate, parts, ...more }] })
const scored = (rate: object, more: object = {}) => ({
  ...rated(rate, more),
  scales: { s: scale([0, 1, 2]) },
})

it('a sound file is accepted', () => {
  expect(parseRules(rated({ combine: 'worst' }))).toMatchObject({ ok: true })
})

/** Each kind of fault: the file, where it is told, what is found and what would have been right. */
const faults: Record<string, [object, string, RegExp, RegExp]> = {
  'another language': [file({ language: 2, nodes: [{ id: 'x' }] }), 'language', /2/, /1/],
  'an unknown key': [
    rated({ combine: 'worst', rounds: 1 }),
    'nodes.0.rate.rounds',
    /rounds/,
    /no such key/,
  ],
  'an id twice': [file({ nodes: [{ id: 'x' }, { id: 'x' }] }), 'nodes.1.id', /x/, /once/],
  'a scale that does not exist': [
    file({ nodes: [{ id: 'x', scale: 't' }] }),
    'nodes.0.scale',
    /t/,
    /s/,
  ],
  'a grade twice': [
    file({ scales: { s: [{ id: 'x' }, { id: 'x' }] }, nodes: [{ id: 'n' }] }),
    'scales.s.1.id',
    /x/,
    /once/,
  ],
  'points that neither rise nor fall': [
    file({ scales: { s: scale([0, 2, 1]) }, nodes: [{ id: 'x' }] }),
    'scales.s',
    /0, 2, 1/,
    /rise strictly/,
  ],
  'points for some grades only': [
    file({ scales: { s: [{ id: 'x', points: 1 }, { id: 'y' }] }, nodes: [{ id: 'n' }] }),
    'scales.s',
    /1 of 2/,
    /every grade/,
  ],
  'points missing where they are added': [
    rated({ combine: 'sum' }),
    'nodes.0.rate',
    /without points/,
    /points for each/,
  ],
  'a misspelt grade in a condition': [
    rated({
      rows: [{ when: { of: 'parts', is: 'godo', count: 1 }, then: 'good' }],
      otherwise: 'fair',
    }),
    'nodes.0.rate.rows.0.when.is',
    /godo/,
    /good, perhaps/,
  ],
  'a misspelt grade as a result': [
    rated({ rows: [{ when: { of: 'a', is: 'good' }, then: 'gud' }], otherwise: 'fair' }),
    'nodes.0.rate.rows.0.then',
    /gud/,
    /good/,
  ],
  'a node that does not exist': [
    rated({ combine: 'worst', of: ['a', 'd'] }),
    'nodes.0.rate.of',
    /"d"/,
    /a/,
  ],
  'a tag that nothing bears': [
    rated({
      rows: [{ when: { of: { tagged: 'must' }, is: 'good' }, then: 'good' }],
      otherwise: 'fair',
    }),
    'nodes.0.rate.rows.0.when.of',
    /must/,
    /./,
  ],
  'a fact that does not exist': [
    rated({ combine: 'worst' }, { adjust: [{ when: { fact: 'breach' }, noBetterThan: 'fair' }] }),
    'nodes.0.adjust.0.when.fact',
    /breach/,
    /nothing/,
  ],
  'a parameter that does not exist': [
    scored({
      band: { combine: 'sum' },
      cuts: [
        { from: 0, grade: 'poor' },
        { from: { param: 'p' }, grade: 'good' },
      ],
    }),
    'nodes.0.rate.cuts.1.from',
    /p/,
    /nothing/,
  ],
  'a count that no number of parts reaches': [
    rated({
      rows: [{ when: { of: 'parts', is: 'poor', count: 4 }, then: 'poor' }],
      otherwise: 'good',
    }),
    'nodes.0.rate.rows.0.when.count',
    /4/,
    /at most 3/,
  ],
  'a most below its count': [
    rated({
      rows: [{ when: { of: 'parts', is: 'poor', count: 2, most: 1 }, then: 'poor' }],
      otherwise: 'good',
    }),
    'nodes.0.rate.rows.0.when.most',
    /1/,
    /at least 2/,
  ],
  'more needed than there is': [
    rated({ combine: 'worst' }, { needs: 4 }),
    'nodes.0.rate',
    /needs 4/,
    /at most 3/,
  ],
  'cuts that do not rise': [
    scored({
      band: { combine: 'sum' },
      cuts: [
        { from: 3, grade: 'fair' },
        { from: 0, grade: 'poor' },
      ],
    }),
    'nodes.0.rate.cuts.1',
    /0 after 3/,
    /rise/,
  ],
  'a figure that can lie below the first cut': [
    scored({
      band: { combine: 'sum' },
      cuts: [
        { from: 1, grade: 'fair' },
        { from: 3, grade: 'good' },
      ],
    }),
    'nodes.0.rate.cuts.0',
    /from 1/,
    /0, the least that can arise/,
  ],
  'a circle': [
    file({
      nodes: [
        { id: 'x', rate: { combine: 'worst', of: ['y'] } },
        { id: 'y', rate: { combine: 'worst', of: ['x'] } },
      ],
    }),
    'nodes.0',
    /x → y → x/,
    /read only/,
  ],
  'a grade asked of a number': [
    file({
      nodes: [
        {
          id: 'x',
          rate: { rows: [{ when: { of: 'n', is: 'good' }, then: 'good' }], otherwise: 'fair' },
          parts: [{ id: 'n', rate: { number: { min: 0 } } }],
        },
      ],
    }),
    'nodes.0.rate.rows.0.when',
    /a grade asked of "n"/,
    /atLeast/,
  ],
  'a number asked of a grade': [
    rated({ rows: [{ when: { of: 'a', over: 3 }, then: 'good' }], otherwise: 'fair' }),
    'nodes.0.rate.rows.0.when',
    /a number asked of "a"/,
    /orBetter/,
  ],
  'the worst of unlike parts': [
    file({
      scales: { s: scale(), t: [{ id: 'no' }, { id: 'yes' }] },
      nodes: [
        { id: 'x', rate: { combine: 'worst' }, parts: [{ id: 'a' }, { id: 'b', scale: 't' }] },
      ],
    }),
    'nodes.0.rate',
    /scale s and of the scale t/,
    /one kind/,
  ],
  'a share of a number that has no most': [
    file({
      nodes: [
        { id: 'x', rate: { combine: 'share' }, parts: [{ id: 'n', rate: { number: { min: 0 } } }] },
      ],
    }),
    'nodes.0.rate',
    /no most/,
    /max/,
  ],
  'a table with a missing cell': [
    rated({
      table: {
        down: 'a',
        across: 'b',
        cells: {
          poor: { poor: 'poor', fair: 'poor', good: 'fair' },
          fair: { poor: 'poor', fair: 'fair', good: 'fair' },
        },
      },
    }),
    'nodes.0.rate.table.cells.good.poor',
    /no cell/,
    /every pair/,
  ],
  'a weight below nothing': [
    scored({ combine: 'sum', weights: { a: -1 } }),
    'nodes.0.rate',
    /-1/,
    /0 or more/,
  ],
  'a weight of another node': [
    scored({ combine: 'sum', weights: { z: 1 } }),
    'nodes.0.rate.weights.z',
    /"z"/,
    /a/,
  ],
  'an adjustment of a grade by a number’s limit': [
    rated({ combine: 'worst' }, { adjust: [{ atMost: 3 }] }),
    'nodes.0.adjust.0.atMost',
    /a number for a grade/,
    /noBetterThan/,
  ],
  'an adjustment that does two things': [
    rated({ combine: 'worst' }, { adjust: [{ set: 'good', noBetterThan: 'fair' }] }),
    'nodes.0.adjust.0',
    /./,
    /one of/,
  ],
  'a step of nothing': [
    rated({ combine: 'worst' }, { adjust: [{ by: 0 }] }),
    'nodes.0.adjust.0.by',
    /0/,
    /up or down/,
  ],
  'a number with its ends the wrong way': [
    file({ nodes: [{ id: 'x', rate: { number: { min: 5, max: 1 } } }] }),
    'nodes.0.rate.number.max',
    /1/,
    /more than min/,
  ],
  'more digits than a number keeps': [
    file({ nodes: [{ id: 'x', rate: { number: { min: '0.12345678901234567' } } }] }),
    'nodes.0.rate.number.min',
    /./,
    /15 digits/,
  ],
  'a tally of points without answers': [
    file({
      nodes: [{ id: 'x', rate: { tally: { of: 'findings', as: 'sum', points: 'severity' } } }],
    }),
    'nodes.0.rate.tally.points',
    /severity/,
    /./,
  ],
  'a percentage without questions': [
    file({ nodes: [{ id: 'x', rate: { tally: { of: 'cases', as: 'percent' } } }] }),
    'nodes.0.rate.tally',
    /without questions/,
    /questions/,
  ],
  'a part counted twice': [
    scored({ combine: 'sum', of: ['a', 'a', 'b'] }),
    'nodes.0.rate.of',
    /twice/,
    /once/,
  ],
  'a grade asked twice': [
    rated({
      rows: [{ when: { of: 'parts', is: ['poor', 'poor'], count: 1 }, then: 'poor' }],
      otherwise: 'good',
    }),
    'nodes.0.rate.rows.0.when.is',
    /twice/,
    /once/,
  ],
  'rounding to nothing': [
    scored({ combine: 'mean', round: 0 }),
    'nodes.0.rate.round',
    /0/,
    /more than 0/,
  ],
  'a figure rounded to less than nothing before it is placed': [
    scored({ band: { combine: 'mean' }, round: -1, cuts: [{ from: 0, grade: 'poor' }] }),
    'nodes.0.rate.round',
    /-1/,
    /more than 0/,
  ],
  'a half that is not rounded': [
    scored({ combine: 'mean', half: 'even' }),
    'nodes.0.rate.half',
    /without round/,
    /both/,
  ],
  'weights of which none counts': [
    scored({ combine: 'mean', weights: { a: 0, b: 0, c: 0 } }),
    'nodes.0.rate',
    /0 alone/,
    /counts/,
  ],
  'cuts of what is no number': [
    rated({ band: { combine: 'worst' }, cuts: [{ from: 0, grade: 'poor' }] }),
    'nodes.0.rate.band',
    /gives a grade/,
    /a figure/,
  ],
  'a table of a node with itself': [
    rated({
      table: {
        down: 'a',
        across: 'a',
        cells: Object.fromEntries(
          ['poor', 'fair', 'good'].map((row) => [row, { poor: row, fair: row, good: row }]),
        ),
      },
    }),
    'nodes.0.rate.table.across',
    /twice/,
    /two nodes/,
  ],
  'what a heading was earlier': [
    file({
      nodes: [
        { id: 'h', rate: { rows: [] } },
        { id: 'x', rate: { earlier: 'h' } },
      ],
    }),
    'nodes.1.rate.earlier',
    /heading/,
    /a value/,
  ],
  'an answer that a set does not have': [
    file({
      answers: { severity: [{ id: 'crucial' }] },
      nodes: [
        { id: 'x', rate: { tally: { of: 'f', as: 'count', where: { severity: 'crucal' } } } },
      ],
    }),
    'nodes.0.rate.tally.where.severity',
    /crucal/,
    /crucial/,
  ],
  'a question pooled twice': [
    file({
      nodes: [{ id: 'x', rate: { tally: { of: 'f', as: 'percent', questions: ['q', 'q'] } } }],
    }),
    'nodes.0.rate.tally.questions',
    /twice/,
    /once/,
  ],
  'an id that is a word of the language': [
    file({ nodes: [{ id: 'parts' }] }),
    'nodes.0.id',
    /parts/,
    /another id/,
  ],
  'an answer to a fact twice': [
    file({ facts: [{ id: 'kind', values: ['x', 'x'] }], nodes: [{ id: 'x' }] }),
    'facts.0.values.1',
    /x/,
    /once/,
  ],
  'an edition that was made from itself': [
    file({ basedOn: { id: 'toy', hash: '0' }, nodes: [{ id: 'x' }] }),
    'basedOn.id',
    /toy/,
    /another/,
  ],
  'a worked case that wants a node there is not': [
    file({ nodes: [{ id: 'x' }], cases: [{ ev: {}, want: { y: 'good' } }] }),
    'cases.0.want.y',
    /the node "y"/,
    /x/,
  ],
  'a worked case that wants a grade of no scale': [
    file({ nodes: [{ id: 'x' }], cases: [{ ev: {}, want: { x: 'gud' } }] }),
    'cases.0.want.x',
    /gud/,
    /good/,
  ],
  'a worked case with half a pattern': [
    file({
      nodes: [{ id: 'x', rate: { number: {} } }],
      cases: [{ ev: {}, want: { x: '^(' } }],
    }),
    'cases.0.want.x',
    /\^\(/,
    /pattern/,
  ],
}

describe('a framework file is refused, with path, found and expected, for', () => {
  it.each(Object.entries(faults))('%s', (_, [input, path, found, expected]) => {
    const parsed = parseRules(input)
    expect(parsed).toMatchObject({ ok: false })
    const issues = parsed.ok ? [] : parsed.issues
    const told = issues.map((issue) => ({ ...issue, path: issue.path.join('.') }))
    const here = told.filter((issue) => issue.path === path)
    expect({ told, here: here.length > 0 }).toMatchObject({ here: true })
    expect(here.some((issue) => found.test(issue.found) && expected.test(issue.expected))).toBe(
      true,
    )
  })
})
