import { describe, expect, it } from 'vitest'
import { addressOfWords, safeAddress, wholeAddress } from './safe-address.js'

describe('an address', () => {
  it.each([
    'https://example.org/',
    'HTTP://example.org/a?b=1&c="2"#d',
    'https://example.org/two words',
    'https://مثال.example/',
    'mailto:press@example.org',
    'tel:+441234',
  ])('may be followed: %s', (address) => {
    expect(safeAddress(` ${address} `)).toBe(address)
  })

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'https://example.org/\u0000',
    'ht\ttps://example.org',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'https://',
    'https:example.org',
    'https://[',
    'mailto:',
    'tel:',
    '//host/x',
    '#part',
    'report.docx',
    '../report.docx',
    'not an address',
    '',
  ])('may not be followed: %j', (address) => {
    expect(safeAddress(address)).toBeNull()
  })
})

it('an address is written whole where a format holds no space and no quotation mark', () => {
  expect(wholeAddress('https://example.org/two words?b="2"')).toBe(
    'https://example.org/two%20words?b=%222%22',
  )
  expect(wholeAddress('javascript:alert(1)')).toBeNull()
})

describe('words', () => {
  it('are an address where they name a page or a mailbox', () => {
    expect(addressOfWords('https://example.org')).toBe('https://example.org')
    expect(addressOfWords('press@example.org')).toBe('mailto:press@example.org')
  })

  it('are words otherwise', () => {
    for (const words of ['0161 496 0000', 'Press office', 'javascript:a@b', 'a@b c'])
      expect(addressOfWords(words)).toBeNull()
  })
})
