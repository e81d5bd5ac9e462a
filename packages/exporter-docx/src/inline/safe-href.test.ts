import { expect, it } from 'vitest'
import { safeHref } from './safe-href.js'

it('links open pages, mails and calls', () => {
  expect(safeHref(' https://example.org/a?b=1&c=2 ')).toBe('https://example.org/a?b=1&c=2')
  expect(safeHref('mailto:press@example.org')).toBe('mailto:press@example.org')
  expect(safeHref('tel:+44123')).toBe('tel:+44123')
})

it('no link runs a script, opens a file or is no address', () => {
  for (const href of [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    'not an address',
    '',
  ])
    expect(safeHref(href)).toBeNull()
})

it('an address is written as Word can hold it', () => {
  expect(safeHref('https://example.org/two words')).toBe('https://example.org/two%20words')
})
