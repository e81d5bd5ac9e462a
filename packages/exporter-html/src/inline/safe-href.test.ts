import { expect, it } from 'vitest'
import { safeHref } from './safe-href.js'

it.each(['https://example.org/', 'mailto:a@example.org', 'tel:+441234', '#part'])(
  'follows %s',
  (href) => {
    expect(safeHref(href)).toBe(href)
  },
)

it.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//host/x',
])('does not follow %s', (href) => {
  expect(safeHref(href)).toBeNull()
})
