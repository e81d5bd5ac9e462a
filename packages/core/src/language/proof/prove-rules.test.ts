import { describe, expect, it } from 'vitest'
import { parseRules } from '../compile/compile-rules.js'
import type { Rules } from '../rules.js'
import type { ProofFinding } from './proof.js'
import { proveRules } from './prove-rules.js'

const title = { en: 'A title' }
const part = (id: string, more: object = {}) => ({ id, title, ...more })
const prove = (node: object, more: object = {}): readonly ProofFinding[] => {
  const parsed = parseRules({
    language: 1,
    id: 'toy',
    title,
    scale: 's',
    scales: { s: ['poor', 'fair', 'good'].map((id, i) => ({ id, points: i })) },
    nodes: [{ id: 'all', title, parts: [part('a'), part('b'), part('c')], ...node }],
    ...more,
  })
  expect(parsed).toMatchObject({ ok: true })
  return proveRules((parsed as { value: Rules }).value)
}
const codes = (found: readonly ProofFinding[]) => found.map(({ code }) => code)
const rows = (...given: readonly (readonly [when: object, then: string])[]) => ({
  rate: { rows: given.map(([when, then]) => ({ when, then })), otherwise: 'fair' },
})
const some = (is: string, count: number) => ({ of: 'parts', is, count })

it('finds nothing in rules that are as they should be', () => {
  expect(prove({ rate: { combine: 'worst' } })).toEqual([])
})

it('finds a grade that no case gives', () => {
  expect(prove(rows([some('poor', 1), 'poor']))).toMatchObject([
    { kind: 'finding', code: 'grade-unreachable', of: 'good' },
  ])
})

it('finds a row that others leave nothing to decide', () => {
  const found = prove(rows([some('good', 1), 'good'], [some('good', 2), 'poor']))
  expect(found).toContainEqual(
    expect.objectContaining({ kind: 'finding', code: 'row-never-decides', of: 1 }),
  )
})

it('notes two rows that cross, with a case in which their order decides', () => {
  expect(prove(rows([some('poor', 1), 'poor'], [some('good', 2), 'good']))).toEqual([
    {
      kind: 'note',
      code: 'rows-cross',
      node: 'all',
      path: ['nodes', 0],
      before: 0,
      of: 1,
      case: { given: { a: 'poor', b: 'good', c: 'good' }, result: 'poor' },
    },
  ])
})

it('says nothing of a row that holds only where another does, nor of rows that say the same', () => {
  expect(
    codes(
      prove(
        rows(
          [{ of: 'parts', orWorse: 'poor', count: 2 }, 'poor'],
          [{ of: 'parts', is: ['fair', 'good'], count: 3 }, 'good'],
        ),
      ),
    ),
  ).toEqual([])
  expect(
    codes(
      prove(rows([some('poor', 1), 'poor'], [some('fair', 1), 'poor'], [some('good', 3), 'good'])),
    ),
  ).toEqual(['grade-unreachable'])
})

it('finds an adjustment that never changes anything', () => {
  const never = { when: some('poor', 1), noBetterThan: 'fair', text: title }
  expect(prove({ rate: { combine: 'worst' }, adjust: [never] })).toMatchObject([
    { kind: 'finding', code: 'adjustment-never-binds', of: 0 },
  ])
})

it('finds adjustments that pull opposite ways, with the case', () => {
  const opposed = prove({
    rate: { combine: 'best' },
    adjust: [
      { when: some('poor', 1), noBetterThan: 'fair' },
      { when: some('fair', 1), noWorseThan: 'good' },
    ],
  }).filter(({ code }) => code === 'adjustments-opposed')
  expect(opposed).toMatchObject([
    { kind: 'finding', of: 1, case: { given: { a: 'poor', b: 'fair', c: 'good' } } },
  ])
})

it('finds something better that gives a worse result, with both cases', () => {
  const [lowered] = prove(rows([some('fair', 1), 'poor'], [some('poor', 1), 'good'])).filter(
    ({ code }) => code === 'better-lowers',
  )
  expect(lowered).toMatchObject({ kind: 'finding', case: { result: 'good' } })
  expect(lowered!.instead!.result).toBe('poor')
})

it('notes a poor part that gives more when it is not rated', () => {
  const found = prove({
    needs: 1,
    rate: {
      band: { combine: 'mean' },
      cuts: ['poor', 'fair', 'good'].map((grade, from) => ({ from, grade })),
    },
  })
  expect(found).toMatchObject([
    {
      kind: 'note',
      code: 'not-rated-raises',
      case: { result: 'fair' },
      instead: { result: 'good' },
    },
  ])
})

it('says how many cases it tried where they are too many', () => {
  const parts = Array.from({ length: 24 }, (_, i) => part(`p${i}`))
  const each = parts.slice(0, 14).map(({ id }, i) => ({ of: id, is: i % 2 ? 'good' : 'fair' }))
  const found = prove({
    parts,
    rate: { rows: [{ when: { any: each }, then: 'good' }], otherwise: 'poor' },
  })
  expect(codes(found)).toContain('searched-in-part')
  // What was not found in a part of the cases is noted, and not claimed.
  expect(found.filter(({ code }) => code === 'grade-unreachable')).toMatchObject([
    { kind: 'note', of: 'fair' },
  ])
})

it('notes what nothing uses, and what would be printed by its id', () => {
  const found = prove(
    { rate: { combine: 'worst' }, parts: [{ id: 'a' }, part('b')] },
    { facts: [{ id: 'breach' }], parameters: [{ id: 'median' }] },
  )
  expect(found.map(({ kind, code, node }) => [kind, code, node])).toEqual([
    ['note', 'nothing-uses', 'breach'],
    ['note', 'nothing-uses', 'median'],
    ['note', 'title-missing', 'a'],
  ])
})

describe('what is said and has no effect is found', () => {
  const cuts = [
    { from: 0, grade: 'poor' },
    { from: 50, grade: 'fair' },
    { from: 80, grade: 'good' },
  ]
  const percent = { of: 'cases', as: 'percent', questions: ['q'] }
  it.each([
    ['better', { rate: { combine: 'worst' }, better: 'lower' }],
    ['needs', { needs: 1, rate: { band: { tally: percent }, cuts } }],
    ['weight', { rate: { combine: 'worst' }, parts: [part('a', { weight: 2 }), part('b')] }],
    ['start', { rate: { band: { tally: { ...percent, start: 10 } }, cuts } }],
    ['where', { rate: { band: { tally: { ...percent, where: { site: 'north' } } }, cuts } }],
  ])('%s', (key, node) => {
    const found = prove(node).filter(({ code }) => code === 'has-no-effect')
    expect(found).toMatchObject([{ kind: 'finding', of: key }])
  })
})

describe('what can be meant in two ways is found', () => {
  it('grades that are printed alike', () => {
    const s = [
      { id: 'x', label: { en: 'Met' } },
      { id: 'y', label: { en: 'Met' } },
    ]
    expect(prove({ rate: { combine: 'worst' } }, { scales: { s } })).toMatchObject([
      { kind: 'finding', code: 'grades-alike', node: 's', of: 'y' },
    ])
  })

  it('a fact that is answered yes or no in one place and by a text in another', () => {
    const found = prove(
      {
        rate: { combine: 'worst' },
        adjust: [{ when: { fact: 'f', is: 'yes' }, noBetterThan: 'fair' }],
      },
      { facts: [{ id: 'f', unless: false }] },
    )
    expect(codes(found)).toContain('fact-answered-two-ways')
  })

  it('two cuts that follow each other and say the same', () => {
    const cuts = ['poor', 'fair', 'fair', 'good'].map((grade, from) => ({ from, grade }))
    expect(prove({ rate: { band: { combine: 'sum' }, cuts } })).toMatchObject([
      { kind: 'finding', code: 'cuts-alike', of: 'fair', path: ['nodes', 0, 'rate', 'cuts', 2] },
    ])
  })
})

it('finds a worked case that comes out as another, and one that cannot be rated', () => {
  const found = prove(
    { rate: { combine: 'worst' } },
    {
      cases: [
        {
          name: 'the worst',
          ev: { grades: { a: 'poor', b: 'good', c: 'good' } },
          want: { all: 'good' },
        },
        { ev: { grades: { d: 'good' } }, want: { all: 'good' } },
      ],
    },
  )
  expect(found).toMatchObject([
    {
      kind: 'finding',
      code: 'case-differs',
      of: 'the worst',
      wanted: 'good',
      case: { result: 'poor' },
    },
    { kind: 'finding', code: 'case-differs', of: 1, node: 'd' },
  ])
})

it('notes a scale that no node is graded on', () => {
  const s = ['poor', 'fair', 'good'].map((id) => ({ id }))
  expect(prove({ rate: { combine: 'worst' } }, { scales: { s, t: s } })).toMatchObject([
    { kind: 'note', code: 'nothing-uses', node: 't', path: ['scales', 't'] },
  ])
})
