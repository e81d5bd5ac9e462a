import { expect, it } from 'vitest'
import { bytesOfString, labelOf, writtenText } from './pdf-text.js'
import { readValue, written } from './pdf-value.js'

it.each([
  [
    '<<\n  /S /TD\n  /K [<< /Obj 12 0 R >> 7 -0.5 true]\n>>',
    '<</S/TD/K [<</Obj 12 0 R>> 7 -0.5 true]>>',
  ],
  ['[(a (b) c\\)] >> endobj) <FE FF> /A#20B(d)]', '[(a (b) c\\)] >> endobj) <FE FF> /A#20B (d)]'],
  ['<</A/B/C<</D[]>>/E(\\\\)/F null>>', '<</A/B/C<</D[]>>/E(\\\\)/F null>>'],
  ['[1 0 R 2 0 3 0 R 4 0]', '[1 0 R 2 0 3 0 R 4 0]'],
])('reads %s, and writes the same value', (text, tight) => {
  const value = readValue(`… ${text} endobj`, 1)
  expect(written(value).replaceAll('/K[', '/K [')).toBe(tight)
  expect(readValue(written(value), 0)).toEqual(value)
})

it.each(['<< /A (text that does not end', '[1 2', '<< (A) 1 >>', '>>', ''])(
  'stops at %j, which is no value',
  (text) => {
    expect(() => readValue(text, 0)).toThrow(/a PDF/)
  },
)

it('reads what a string says however it is written', () => {
  expect(bytesOfString('(a\\(b\\)\\\\\\101\\7\\\nc\\n)')).toBe('a(b)\\A\u0007c\n')
  expect(bytesOfString('<61 6\n2 7>')).toBe('abp')
  expect(labelOf('(caf\u00C3\u00A9)')).toBe('café')
  expect(writtenText('é𝄞')).toBe('<FEFF00E9D834DD1E>')
})
