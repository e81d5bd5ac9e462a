import { expect, it } from 'vitest'
import { agrees, table } from '../../test/statistics/evidence-fixtures.js'
import { testFamily, type Compared } from './test-family.js'

const agree: Compared = { kind: 'ranks', values: table([5, 3, 2, 2, 0], [1, 2, 3, 4, 3]) }
const safe: Compared = {
  kind: 'share',
  groups: { a: { yes: 6, relevant: 9 }, b: { yes: 10, relevant: 32 } },
}
const where: Compared = { kind: 'choice', values: table([12, 5, 3, 1], [6, 9, 8, 4]) }

it('adjusts tests of every kind together by Holm’s method', () => {
  const [rank, fisher, choice] = testFamily([agree, safe, where])
  expect([rank, fisher, choice].map((test) => test?.test)).toEqual([
    'rank',
    'fisher',
    'freeman-halton',
  ])
  agrees(rank!.p, 66057 / 5200300)
  agrees(rank!.adjusted, (3 * 66057) / 5200300)
  agrees(choice!.p, 0.10440458336927)
  agrees(choice!.adjusted, 2 * 0.10440458336927)
  // Never below the one before it in order.
  agrees(fisher!.p, 44419 / 374699)
  agrees(fisher!.adjusted, 2 * 0.10440458336927)
})

it('counts a hidden test without telling anything of it', () => {
  const [first, hidden] = testFamily([agree, { kind: 'hidden' }])
  expect(hidden).toBeNull()
  agrees(first!.adjusted, (2 * 66057) / 5200300)
})

it('names approximations and drawn permutations', () => {
  const many = [300, 200, 100, 250, 150]
  const [rank, choice] = testFamily([
    { kind: 'ranks', values: table(many, many.toReversed()) },
    { kind: 'choice', values: table([60, 40, 50, 30, 45], [40, 60, 30, 50, 45]) },
  ])
  expect(rank!.test).toBe('rank-normal')
  expect(choice!.test).toBe('freeman-halton-monte-carlo')
})
