import { expect, it } from 'vitest'
import { seal, unseal } from './sealed.js'

const key = 'a key of thirty-two characters or more'

it('opens with its key and for its account alone', () => {
  const sealed = seal('SECRET', 'ada', key)
  expect(sealed).not.toContain('SECRET')
  expect(unseal(sealed, 'ada', key)).toBe('SECRET')
  expect(unseal(sealed, 'bob', key)).toBeNull()
  expect(unseal(sealed, 'ada', `${key}!`)).toBeNull()
  expect(unseal(sealed, 'ada', null)).toBeNull()
  expect(unseal(`${sealed.slice(0, -4)}AAAA`, 'ada', key)).toBeNull()
  expect(unseal('sealed:', 'ada', key)).toBeNull()
})

it('is kept as it is without a key, and read when a key has come', () => {
  expect(unseal(seal('SECRET', 'ada', null), 'ada', key)).toBe('SECRET')
})
