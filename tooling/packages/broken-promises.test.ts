import { expect, it } from 'vitest'
import { brokenPromises } from './broken-promises.js'

const promised = '^20.19.0 || ^22.12.0 || >=24'
const one = { name: 'lib', version: '2.1.0', by: 'ours', range: '^2.0.0' }

it.each([
  ['says nothing of its Node', {}],
  ['runs on all of them', { engines: { node: '>=18' } }],
  ['is asked for by something else than a range', { range: 'github:somebody/lib' }],
])('a dependency that %s breaks no promise', (_, change) => {
  expect(brokenPromises([{ ...one, ...change }], promised)).toEqual([])
})

it.each([
  ['does not run on one of them', { engines: { node: '^22 || ^24' } }, 'runs on Node ^22 || ^24'],
  ['does not run on an early one of a line', { engines: { node: '>=20.20' } }, '>=20.20'],
  ['is another than a user gets', { range: '^3.0.0' }, 'only here does an override install 2.1.0'],
])('a dependency that %s breaks one', (_, change, told) => {
  expect(brokenPromises([{ ...one, ...change }], promised)).toEqual([expect.stringContaining(told)])
})
