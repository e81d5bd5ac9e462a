import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnWidths, leastWidths, unbroken } from './table-columns.js'

it('keeps short phrases and words whole', () => {
  expect(unbroken('Not scored')).toEqual(['Not scored'])
  expect(unbroken('')).toEqual([])
  expect(unbroken('Magistrates’ courts of the north-east')).toEqual([
    'Magistrates’',
    'courts',
    'of',
    'the',
    'north-',
    'east',
  ])
  expect(unbroken(`see https://example.org/${'a'.repeat(40)}`)).toEqual(['see'])
})

it('measures headers by their words and cells by what stays whole in them', () => {
  const table = {
    kind: 'table',
    id: 'a',
    caption: 'A',
    description: 'A',
    role: 'plain',
    columns: [
      { header: 'Points in all', align: 'start', width: 50 },
      { header: 'Part', align: 'end', width: 50 },
    ],
    rows: [
      {
        cells: [
          { content: [{ kind: 'text', value: 'One' }] },
          { content: [{ kind: 'text', value: 'Not scored' }] },
        ],
      },
      {
        cells: [
          { content: [{ kind: 'text', value: 'A heading over all that follows' }], spansRow: true },
        ],
      },
    ],
  } as const
  expect(leastWidths(table, (text, isBold) => text.length * (isBold ? 2 : 1))).toEqual([12, 10])
})

it('gives columns their shares, and what they need from the others', () => {
  expect(columnWidths([50, 50], [10, 10], 200)).toEqual([100, 100])
  expect(columnWidths([80, 10, 10], [20, 40, 10], 200)).toEqual([
    142.22222222222223, 40, 17.77777777777778,
  ])
  expect(columnWidths([50, 50], [300, 100], 200)).toEqual([150, 50])
  // A share of nothing, or less, is what is left of a table that was given away.
  expect(columnWidths([0, 50, 50], [30, 10, 10], 100)).toEqual([30, 35, 35])
})

const columns = fc.array(
  fc.record({ share: fc.integer({ min: 1, max: 60 }), least: fc.integer({ min: 0, max: 50 }) }),
  { minLength: 1, maxLength: 12 },
)
it('uses the whole width, and breaks nothing where there is room', () => {
  fc.assert(
    fc.property(columns, (all) => {
      const least = all.map((one) => one.least)
      const widths = columnWidths(
        all.map(({ share }) => share),
        least,
        600,
      )
      expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(600)
      widths.forEach((width, i) => expect(width).toBeGreaterThanOrEqual(least[i]! - 1e-9))
    }),
  )
})
