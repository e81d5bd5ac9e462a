import { fixtureReport } from '@inspectorate/testing'
import { expect, it } from 'vitest'
import { contentsDensity } from './contents-density.js'

const sizeOf = (parts: number, tables: number) =>
  contentsDensity({
    ...fixtureReport,
    contents: Array.from({ length: parts }, (_, i) => ({ id: `p${i}`, level: 2, text: 'Staff' })),
    captions: [
      {
        label: 'Table',
        title: 'Tables',
        entries: Array.from({ length: tables }, (_, i) => ({ id: `t${i}`, text: `Table ${i}` })),
      },
    ],
  }).size

it('sets contents close only where that saves a page', () => {
  expect(sizeOf(10, 4)).toBe(11.5)
  // At their usual size 38 parts fill a page, and the list would have one of its own.
  expect(sizeOf(38, 10)).toBeLessThan(11)
  expect(sizeOf(38, 40)).toBe(11.5)
})
