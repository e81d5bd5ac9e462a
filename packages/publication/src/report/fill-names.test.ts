import { expect, it } from 'vitest'
import { fillNames } from './fill-names.js'

it('a name is printed as it is, whatever it holds', () => {
  const service = { name: '$& of {region}', region: '$1' }
  expect(fillNames('{service}, {region}{organisation}', { service })).toBe('$& of {region}, $1')
})
