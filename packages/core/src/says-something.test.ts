import { describe, expect, it } from 'vitest'
import { saysSomething } from './says-something.js'

describe('a reason or a source', () => {
  it.each([
    '',
    ' ',
    '-',
    '—',
    '…',
    '?',
    'n/a',
    'N.A.',
    'tbc',
    'TBC.',
    'To be confirmed',
    'xxx',
    'aaaa',
    'x',
    'ok',
    '12',
    'none',
    'see above',
    '[source]',
  ])('%j says nothing', (text) => expect(saysSomething(text)).toBe(false))

  it.each([
    'ONS, Census 2021',
    'ONS',
    'Interview with the head of service',
    'The panel weighed the small sample.',
    'https://example.org/data',
    'Réponse du service, mai 2023',
    'None of the cases was ready',
    '検査報告書',
  ])('%j says something', (text) => expect(saysSomething(text)).toBe(true))
})
