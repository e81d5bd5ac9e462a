import { expect, it } from 'vitest'
import { labelWidth } from '@inspectorate/office'
import { wrapLabel } from './wrap-label.js'

it('keeps every line within the width and loses no word', () => {
  const label = 'Does the work support the person’s desistance from offending?'
  const lines = wrapLabel(label, 200, 15)
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.join(' ')).toBe(label)
  for (const line of lines) expect(labelWidth(line, 15)).toBeLessThanOrEqual(200)
})

it('breaks a word that is wider than the column', () => {
  const lines = wrapLabel('x'.repeat(300), 200, 15)
  expect(lines.join('')).toBe('x'.repeat(300))
  for (const line of lines) expect(labelWidth(line, 15)).toBeLessThanOrEqual(200)
})
