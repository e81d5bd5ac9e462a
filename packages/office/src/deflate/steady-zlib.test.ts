import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { steadyZlib } from './steady-zlib.js'

const zlib = steadyZlib()

it('inflates to what was given, and its sum is right', () => {
  const text = Buffer.from('the same again and again, '.repeat(10_000))
  expect(zlib(text).length).toBeLessThan(text.length / 100)
  expect(inflateSync(zlib(text)).equals(text)).toBe(true)
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 20_000 }),
      fc.integer({ min: 1, max: 9 }),
      (bytes, level) => inflateSync(zlib(bytes, level)).equals(bytes),
    ),
    { numRuns: 20 },
  )
})
