import { describe, expect, it } from 'vitest'
import { pinnedSums, type Equation, type Unknown } from './pinned-sums.js'

const unknown = (is: number): Unknown => ({ is })
const sum = (...unknowns: Unknown[]): Equation => new Map(unknowns.map((one) => [one, 1]))

describe('pinnedSums', () => {
  it('leaves two unknowns open of which only the sum is known, and knows the sum', () => {
    const [a, b] = [unknown(3), unknown(2)]
    const isPinned = pinnedSums([sum(a, b)])
    expect([isPinned([a]), isPinned([b]), isPinned([a, b])]).toEqual([false, false, true])
  })

  it('knows that none is left where a known sum is zero', () => {
    const [a, b, c] = [unknown(0), unknown(0), unknown(4)]
    const isPinned = pinnedSums([sum(a, b), sum(b, c)])
    expect([isPinned([a]), isPinned([b]), isPinned([c])]).toEqual([true, true, true])
  })

  it('lets a zero grow where something else can shrink', () => {
    const [a, b] = [unknown(0), unknown(4)]
    expect(pinnedSums([sum(a, b)])([a])).toBe(false)
  })

  it('finds zeros that could only grow at the cost of another', () => {
    const [a, b, c, d] = [unknown(0), unknown(0), unknown(0), unknown(0)]
    // a − b − c = 0 lets a grow with b or c; a + d = 0 does not.
    const apart = new Map([...sum(a), [b, -1], [c, -1]] as const)
    expect([a, b, c].map((one) => pinnedSums([apart])([one]))).toEqual([false, false, false])
    expect([a, b, c, d].map((one) => pinnedSums([apart, sum(a, d)])([one]))).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  it('solves for what is above zero first, whatever the order of equations', () => {
    const [a, b, c] = [unknown(0), unknown(0), unknown(5)]
    const first = new Map([...sum(a), [b, -1]] as const)
    for (const equations of [
      [first, sum(a, c)],
      [sum(a, c), first],
    ])
      expect([a, b, c].map((one) => pinnedSums(equations)([one]))).toEqual([false, false, false])
  })

  it('takes a sum of which nothing is known as open, and no unknowns as known', () => {
    const isPinned = pinnedSums([])
    expect(isPinned([unknown(1)])).toBe(false)
    expect(isPinned([])).toBe(true)
  })
})
