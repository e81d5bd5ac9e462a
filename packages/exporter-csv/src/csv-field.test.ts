import { describe, expect, it } from 'vitest'
import { csvField } from './csv-field.js'

describe('a field', () => {
  it('of text is in quotes, with those inside doubled', () => {
    expect(csvField('Good, "very"')).toBe('"Good, ""very"""')
    expect(csvField('two\r\nlines')).toBe('"two\nlines"')
  })

  it('of a number has every digit and no format', () => {
    expect(csvField(29 / 41)).toBe('0.7073170731707317')
    expect(csvField(1038)).toBe('1038')
    expect(csvField({ share: 0.852 })).toBe('0.852')
    expect(csvField({ formula: '{yes}/{relevant}', value: 9 / 41 })).toBe('0.21951219512195122')
  })

  it('of a missing value is its shorthand', () => {
    expect([csvField({ missing: 'low' }), csvField({ missing: 'z' })]).toEqual(['[low]', '[z]'])
  })

  it('of a link is its text', () => {
    expect(csvField({ text: 'Notes', sheet: 'notes' })).toBe('"Notes"')
    expect(csvField({ text: 'Go', href: 'https://example.org' })).toBe('"Go"')
  })

  it('has U+FFFD for half a character', () => {
    expect(csvField('\uD83D')).toBe('"\uFFFD"')
  })
})
