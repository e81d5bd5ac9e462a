import { expect, it } from 'vitest'
import { orderedMedian } from './ordered-median.js'

it('is the value that the middle answer gave', () => {
  expect(orderedMedian([2, 4, 5, 11, 2])).toEqual({ kind: 'value', at: 3 })
  expect(orderedMedian([0, 1, 0])).toEqual({ kind: 'value', at: 1 })
})

it('falls between two values where the two middle answers differ, however far apart they are', () => {
  expect(orderedMedian([3, 3, 0, 4, 2])).toEqual({ kind: 'between', below: 1, above: 3 })
})

it('of no answers is none', () => {
  expect(orderedMedian([0, 0])).toBeNull()
})
