import { describe, expect, it } from 'vitest'
import { oddCharacter, oddInId } from './odd-character.js'

describe('a name or an id', () => {
  it.each([
    'P001',
    'North Shore-2026',
    'حالة-٠٠٧',
    '案例-12',
    'ひろば',
    'Ύδρα',
    'Łódź.4',
    'Чернівці',
    'अनुभाग ३',
    'நிலையம்',
    'ฉะเชิงเทรา',
    'Tiếng Việt',
    'שׁלום',
    'می‌خواهم',
    'क्‍ष',
    '東京Center',
    'Ivan Иванов',
    'Ngũgĩ wa Thiong’o',
    'é'.normalize('NFD'),
  ])('may be %s', (text) => {
    expect(oddCharacter(text)).toBeNull()
  })

  it.each([
    ['a mark of direction', 'P001\u202E100', 'U+202E'],
    ['an isolate', 'P\u2066001', 'U+2066'],
    ['a zero-width space', 'P0\u200B01', 'U+200B'],
    ['a joiner between letters that do not join', 'P\u200D001', 'U+200D'],
    ['a soft hyphen', 'P\u00AD001', 'U+00AD'],
    ['a filler', 'P\u3164001', 'U+3164'],
    ['a control character', 'P\u0007', 'U+0007'],
    ['an end of line', 'P\u2028001', 'U+2028'],
    ['a private character', 'P\uE000', 'U+E000'],
    ['a mark at the beginning', '\u0301P001', 'U+0301'],
    ['a heap of marks', `P${'\u0301\u0302'.repeat(4)}`, 'U+0301'],
    ['a Cyrillic letter among Latin ones', 'Pаul', 'U+0430'],
    ['a Greek letter among Latin ones', 'Νorth', 'U+039D'],
    ['a Cyrillic letter among Greek ones', 'Ύдρα', 'U+0434'],
  ])('has no %s', (_, text, name) => {
    expect(oddCharacter(text)).toContain(name)
  })
})

it.each([
  ['Ｐ００１', '“Ｐ” (U+FF30), which is another form of “P”'],
  ['ofﬁce', '“ﬁ” (U+FB01), which is another form of “fi”'],
  ['№1', '“№” (U+2116), which is another form of “No”'],
  ['P\u202E', 'the invisible character U+202E'],
])('an id is not %s', (id, found) => {
  expect(oddInId(id)).toBe(found)
})
