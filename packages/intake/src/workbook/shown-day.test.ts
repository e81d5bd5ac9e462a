import { expect, it } from 'vitest'
import { isoDay, shownDay } from './shown-day.js'

it.each([
  [61, false, '1900-03-01'],
  [45_382, false, '2024-03-31'],
  [0, true, '1904-01-01'],
  [43_920, true, '2024-03-31'],
  [2_958_465, false, '9999-12-31'],
])('the number %s of a workbook (from 1904: %s) shows %s', (number, from1904, day) => {
  expect(shownDay(number, from1904)).toEqual({ found: 'a date', day })
})

it.each([
  [60, 'a date'],
  [-1, 'a date'],
  [45_382.5, 'a date with a time'],
  [3_000_000, 'a date'],
])('%s shows no day that is certain', (number, found) => {
  expect(shownDay(number, false)).toEqual({ found })
})

it('a date in ISO 8601 is its day, unless it has a time', () => {
  expect(isoDay('2024-03-31')).toEqual({ found: 'a date', day: '2024-03-31' })
  expect(isoDay('2024-03-31T00:00:00.000Z')).toEqual({ found: 'a date', day: '2024-03-31' })
  expect(isoDay('2024-03-31T12:30:00')).toEqual({ found: 'a date with a time' })
})
