import { expect, it } from 'vitest'
import { shortened } from './shortened.js'

it('keeps what is short, and ends what is long where a word ends', () => {
  expect(shortened('Staff and leaders', 17)).toBe('Staff and leaders')
  expect(shortened('Staff and leaders of the unit', 17)).toBe('Staff and …')
  expect(shortened('x'.repeat(100), 10)).toBe('xxxxxxxx …')
})
