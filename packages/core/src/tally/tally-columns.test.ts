import { expect, it } from 'vitest'
import { casesOf, tableOf } from '../table/tabled-cases.js'
import { columnsOf, tallyColumns } from './tally-columns.js'
import { tally } from './tally.js'

const cases = (count: number, values: readonly number[]) =>
  Array.from({ length: count }, (_, i) => ({
    characteristics: Object.fromEntries(
      values.flatMap((of, c) => (i % 11 === c ? [] : [[`c${c}`, `v${(i * (c + 3)) % of}`]])),
    ),
    answers: Object.fromEntries(
      Array.from({ length: 5 }, (_, q) => [`q${q}`, ['yes', 'no', 'na'][(i * (q + 1)) % 3]!]),
    ),
  }))

it.each([
  ['none', []],
  ['few values', [2, 3]],
  ['more combinations than are counted at once', [40, 7, 30, 2]],
  ['more values than that', [1500, 3]],
])('counts the same by characteristics with %s', (_, values) => {
  const list = cases(2000, values)
  expect(tallyColumns(columnsOf(list))).toEqual(tally(list))
  const tabled = casesOf(tableOf(list.map((one, i) => ({ id: `${i}`, ...one }))))
  expect(JSON.stringify(tally(tabled))).toBe(JSON.stringify(tally(list)))
  const some = tabled.filter((_, i) => i % 3 === 1)
  expect(tally(some)).toEqual(tally(list.filter((_, i) => i % 3 === 1)))
})
