import { describe, expect, it } from 'vitest'
import { labelWidth, thousandthsOf } from './text-width.js'

describe('the width of a line of Arial', () => {
  it('is that of its characters', () => {
    expect(thousandthsOf('0')).toBe(556)
    expect(thousandthsOf('GOOD')).toBe(3 * 778 + 722)
  })

  it('is rather too wide than too narrow where a character is not of ASCII', () => {
    expect(thousandthsOf('é’–')).toBe(3 * 600)
    expect(thousandthsOf('Ö—½')).toBe(778 + 1000 + 834)
    expect(thousandthsOf('検査Ж')).toBe(3000)
  })

  it('is nothing for marks over letters', () => {
    expect(thousandthsOf('e\u0301')).toBe(thousandthsOf('e'))
  })
})

describe('room for a label', () => {
  it('is as wide as Arial at least, whatever the letters', () => {
    for (let code = 32; code < 127; code += 1) {
      const text = `${String.fromCharCode(code)}aeinrst`
      expect(labelWidth(text, 1000)).toBeGreaterThanOrEqual(thousandthsOf(text))
    }
    for (const text of ['NHS', 'GOOD', 'WINDOW', 'RESETTLEMENT HOUSING', 'a@b.example', '100%'])
      expect(labelWidth(text, 1000)).toBeGreaterThanOrEqual(thousandthsOf(text))
  })
})
