import { describe, expect, it } from 'vitest'
import { isPossible } from './possible-percentages.js'

describe('a percentage of so many cases', () => {
  it('is possible when a count gives it, rounded half up', () => {
    expect(isPossible(68, 34)).toBe(true)
    expect(isPossible(71, 34)).toBe(true)
    expect(isPossible(13, 8)).toBe(true)
  })

  it('is impossible between two counts', () => {
    expect(isPossible(69, 34)).toBe(false)
    expect(isPossible(12, 8)).toBe(false)
  })

  it('is always possible of a hundred or more', () => {
    for (let percent = 0; percent <= 100; percent++) expect(isPossible(percent, 137)).toBe(true)
  })
})
