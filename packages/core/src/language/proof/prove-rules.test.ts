import { expect, it } from 'vitest'
import { parseRules, type Rules } from '../compile-rules.js'
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
