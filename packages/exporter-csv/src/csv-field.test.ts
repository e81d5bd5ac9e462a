import type { WorkbookCell, WorkbookColumn } from '@inspectorate/publication'
import { describe, expect, it } from 'vitest'
import { csvField } from './csv-field.js'

const field = (cell: WorkbookCell, type: WorkbookColumn['type'] = 'text') =>
  csvField(cell, { table: 'cases', column: { key: 'k', header: 'H', type, width: 9 }, row: 1 })

describe('a field', () => {
  it('of text is in quotes, with those inside doubled', () => {
    expect(field('Good, "very"')).toBe('"Good, ""very"""')
    expect(field('two\r\nlines')).toBe('"two\nlines"')
  })

  it('of a number has every digit and no format', () => {
    expect(field(29 / 41, 'percent')).toBe('0.7073170731707317')
    expect(field(1038, 'integer')).toBe('1038')
    expect(field({ formula: '{yes}/{relevant}', value: 9 / 41 }, 'percent')).toBe(
      '0.21951219512195122',
    )
  })

  it('of a missing value is its shorthand', () => {
    expect([field({ missing: 'low' }), field({ missing: 'z' }, 'integer')]).toEqual([
      '[low]',
      '[z]',
    ])
  })

  it('of a link is its text', () => {
    expect(field({ text: 'Notes', sheet: 'notes' })).toBe('"Notes"')
    expect(field({ text: 'Go', href: 'https://example.org' })).toBe('"Go"')
  })

  it('has U+FFFD for half a character', () => {
    expect(field('\uD83D')).toBe('"\uFFFD"')
  })

  it('that is empty, or not what its column says, is refused', () => {
    const wrong: [WorkbookCell, WorkbookColumn['type']][] = [
      ['', 'text'],
      ['many', 'integer'],
      [1.5, 'integer'],
      [Number.NaN, 'number'],
      [{ formula: '1/0', value: Infinity }, 'percent'],
    ]
    for (const [cell, type] of wrong)
      expect(() => field(cell, type)).toThrow(
        expect.objectContaining({ code: 'exporter-failed', details: expect.anything() }),
      )
  })
})
