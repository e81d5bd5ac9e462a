import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chosenOf, containing, pageAsked, pageSize, pagingOf, rowsOfPage } from './paging.js'

const list = (length: number) => Array.from({ length }, (_, i) => i)
const numbers = (total: number, page: string) =>
  pagingOf(total, { page }).items.map((one) => one?.number ?? '…')

describe('the pages of a list', () => {
  it('show every row once, in order, whatever its length', () => {
    fc.assert(
      fc.property(fc.nat(400), (length) => {
        const shown: number[] = []
        for (let page = 1, next: string | null = ''; next !== null; page++) {
          const paging = pagingOf(length, { page: String(page) })
          expect(paging.to - Math.max(0, paging.from - 1)).toBeLessThanOrEqual(pageSize)
          shown.push(...rowsOfPage(list(length), paging))
          next = paging.next
        }
        expect(shown).toEqual(list(length))
      }),
    )
  })

  it('lead to the first, the last and those beside, and keep what was chosen', () => {
    expect(numbers(2_000, '1')).toEqual([1, 2, '…', 40])
    expect(numbers(2_000, '20')).toEqual([1, '…', 19, 20, 21, '…', 40])
    expect(numbers(50, '1')).toEqual([1])
    expect(pagingOf(120, { search: 'a&b', page: '2' })).toMatchObject({
      from: 51,
      to: 100,
      previous: '?search=a%26b&page=1',
      next: '?search=a%26b&page=3',
    })
  })

  it('are there for any address', () => {
    for (const page of ['0', '-1', 'x', '', '99999999', '1e3']) expect(pageAsked({ page })).toBe(1)
    expect(pagingOf(120, { page: '999' })).toMatchObject({ from: 101, to: 120, next: null })
    expect(pagingOf(0, {})).toMatchObject({ from: 0, to: 0, previous: null, next: null })
  })
})

it('what was chosen is one of what is offered', () => {
  const offered = [{ value: 'all' }, { value: 'open' }] as const
  expect(chosenOf(offered, 'open')).toBe('open')
  expect(chosenOf(offered, 'drop table')).toBe('all')
  expect(chosenOf(offered, undefined)).toBe('all')
})

it('a search is for what was typed, not a pattern', () => {
  expect(containing('50%_\\')).toBe('%50\\%\\_\\\\%')
})
