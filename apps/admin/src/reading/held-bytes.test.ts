import { expect, it } from 'vitest'
import { heldBytes } from './held-bytes.js'

const bytes = (length: number) => new Uint8Array(length).fill(7)

it('keeps what was asked for last, as long as there is room, and the newest in any case', () => {
  const kept = heldBytes(100)
  expect(kept('a')).toBeNull()
  expect(new Uint8Array(kept('a', bytes(40))!.bytes)).toEqual(bytes(40))
  kept('b', bytes(40))
  expect(kept('a')?.key).toBe('a')
  kept('c', bytes(40))
  expect([kept('a')?.key, kept('b'), kept('c')?.key]).toEqual(['a', null, 'c'])
  kept('large', bytes(500))
  expect([kept('a'), kept('c'), kept('large')?.key]).toEqual([null, null, 'large'])
})
