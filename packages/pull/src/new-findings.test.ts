import type { Finding } from '@inspectorate/publication/check'
import { expect, it } from 'vitest'
import { newFindings } from './new-findings.js'

const number = (found: string, sentence: string) =>
  ({ code: 'typed-figure-unbound', section: '2.2', found, sentence }) as Finding

it('a number that was typed anew is new, one in a sentence that was reworded is not', () => {
  const before = [number('9', 'All 9 came.'), number('9', 'And 9 stayed.')]
  const reworded = number('9', 'All 9 of them came.')
  const typed = number('9', 'Then 9 left.')
  expect(newFindings(before, [reworded, typed, number('9', 'And 9 stayed.')])).toEqual([typed])
  expect(newFindings(before, [reworded])).toEqual([])
  expect(newFindings([], before)).toEqual(before)
})
