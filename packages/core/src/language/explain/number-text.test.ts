import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compare, fraction, readFraction } from '../../exact/fraction.js'
import { numberText, numbersNamed } from './number-text.js'

const text = (numerator: number, denominator: number, ...named: number[]) =>
  numberText(fraction(BigInt(numerator), BigInt(denominator)), () =>
    named.map((one) => readFraction(one)!),
  )

it('prints what has few places as it is, and shares to one place', () => {
  expect(text(65, 1)).toBe('65')
  expect(text(-9, 4)).toBe('−2.25')
  expect(text(740, 11)).toBe('67.3')
  expect(text(2, 3)).toBe('0.7')
})

it('prints as many places as tell a number from a whole one and from those that the rules name', () => {
  expect(text(6496, 99)).toBe('65.6')
  expect(text(64_957, 1000)).toBe('64.96')
  expect(text(649_999, 10_000)).toBe('64.9999')
  expect(text(4463, 1000)).toBe('4.5')
  expect(text(4463, 1000, 4.5)).toBe('4.46')
})

it('never seems to stand on the other side of what the rules name, or on it', () => {
  const number = fc.record({
    n: fc.integer({ min: 1, max: 9999 }),
    d: fc.integer({ min: 1, max: 99 }),
  })
  const cut = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
  fc.assert(
    fc.property(number, cut, ({ n, d }, at) => {
      const [exact, limit] = [fraction(BigInt(n), BigInt(d)), readFraction(at)!]
      const read = readFraction(numberText(exact, () => [limit]))!
      expect(Math.sign(compare(read, limit))).toBe(Math.sign(compare(exact, limit)))
    }),
  )
})

it('finds the numbers that rules name wherever they stand', () => {
  const rules = [
    {
      id: 'a',
      rate: { band: { combine: 'mean' }, cuts: [{ from: 0 }, { over: '1/3' }] },
      weight: 7,
    },
    { id: 'b', when: { all: [{ atLeast: 4.5 }, { atMost: { param: 'x' } }] } },
  ]
  expect(numbersNamed(rules)).toEqual([0, '1/3', 4.5].map((one) => readFraction(one)))
})
