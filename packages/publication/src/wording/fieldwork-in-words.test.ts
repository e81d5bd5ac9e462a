import { expect, it } from 'vitest'
import { fieldworkInWords } from './fieldwork-in-words.js'

it.each([
  ['2023-05-22', 1, undefined, '22 to 26 May 2023'],
  ['2023-05-29', 1, undefined, '29 May to 2 June 2023'],
  ['2025-12-29', 2, undefined, '29 December 2025 to 9 January 2026'],
  ['2026-02-23', 2, undefined, '23 February to 6 March 2026'],
  ['2026-03-04', 1, '2026-03-04', '4 March 2026'],
  ['2026-03-04', 2, '2026-03-12', '4 to 12 March 2026'],
  ['2026-03-04', 2, undefined, 'Began 4 March 2026, 2 weeks'],
])('fieldwork from %s over %s weeks, ending %s, is “%s”', (start, weeks, end, words) => {
  expect(fieldworkInWords({ start, weeks, ...(end === undefined ? {} : { end }) })).toBe(words)
})
