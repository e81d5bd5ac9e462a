import { describe, expect, it } from 'vitest'
import { readTable } from '../arrange/read-table.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, mark: number[], littleEndian: boolean) => {
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set(mark)
  const view = new DataView(bytes.buffer)
  Array.from(text).forEach((letter, i) =>
    view.setUint16(2 + i * 2, letter.charCodeAt(0), littleEndian),
  )
  return bytes
}
const rowsOf = (bytes: Uint8Array) => {
  const table = readTable(bytes, 'cases.csv', ['Cases'])
  return table.ok ? table.value.rows.map(({ cells }) => cells) : table.issues
}

describe('CSV', () => {
  it.each([',', ';', '\t', '|'])('with %j between its cells is read', (delimiter) => {
    expect(rowsOf(utf8(['case', 'sex'].join(delimiter) + `\nP1${delimiter}man\n`))).toEqual([
      ['case', 'sex'],
      ['P1', 'man'],
    ])
  })

  it('under a title with commas is read by the delimiter of its rows', () => {
    expect(rowsOf(utf8('Cases, exported, May\n\ncase;sex\nP1;man\n'))).toEqual([
      ['Cases, exported, May'],
      ['case', 'sex'],
      ['P1', 'man'],
    ])
    expect(rowsOf(utf8('Cases; exported\ncase,sex\n'))).toEqual([
      ['Cases; exported'],
      ['case', 'sex'],
    ])
    expect(rowsOf(utf8('case,sex\nP1\n'))).toEqual([['case', 'sex'], ['P1']])
  })

  it('keeps delimiters and line breaks within quotation marks', () => {
    expect(rowsOf(utf8('"a;b;c;d",case\r\n"two\r\nlines","say ""yes"""\r\n'))).toEqual([
      ['a;b;c;d', 'case'],
      ['two\r\nlines', 'say "yes"'],
    ])
  })

  it('with Excel’s line that names the delimiter is read without it', () => {
    expect(rowsOf(utf8('\uFEFFsep=;\r\ncase;a,b\r\nP1;c\r\n'))).toEqual([
      ['case', 'a,b'],
      ['P1', 'c'],
    ])
  })

  it.each([
    ['in one file', 'case,sex\r\nP1,man\nP2,man\nP3,woman\r\nP4,man\r'],
    ['after a line feed first', 'case,sex\nP1,man\r\nP2,man\rP3,woman\n\r\nP4,man'],
    ['doubled', 'case,sex\r\r\nP1,man\r\r\nP2,man\r\r\nP3,woman\r\r\nP4,man\r\r\n'],
  ])('with several kinds of line ends %s has a row a line', (_, text) => {
    expect(rowsOf(utf8(text))).toEqual([
      ['case', 'sex'],
      ['P1', 'man'],
      ['P2', 'man'],
      ['P3', 'woman'],
      ['P4', 'man'],
    ])
  })

  it('of which two stray quotation marks swallow rows is refused', () => {
    const text = (cell: string) => utf8(`case,remark,sex\nP1,${cell}\nP2,fine,man\nP3,",man\n`)
    expect(rowsOf(text('"late,man'))).toMatchObject([
      { code: 'malformed-csv', line: 4, found: 'a cell that holds whole rows of the table' },
    ])
    expect(rowsOf(utf8('case,remark,sex\nP1,"late, angry, gone\nsince",man\n'))).toHaveLength(2)
  })

  it.each([
    ['UTF-8 with a byte order mark', utf8('\uFEFFcase,sex\né,man\n')],
    ['UTF-16, little end first', utf16('case,sex\né,man\n', [0xff, 0xfe], true)],
    ['UTF-16, big end first', utf16('case,sex\né,man\n', [0xfe, 0xff], false)],
    ['accents in two characters', utf8('case,sex\ne\u0301,man\n')],
  ])('in %s gives the same text', (_, bytes) => {
    expect(rowsOf(bytes)).toEqual([
      ['case', 'sex'],
      ['é', 'man'],
    ])
  })

  it('in another encoding is refused with the line, rather than guessed', () => {
    expect(rowsOf(Uint8Array.from([...utf8('case,sex\nRen'), 0xe9, ...utf8(',man\n')]))).toEqual([
      {
        code: 'unsupported-file',
        path: [],
        file: 'cases.csv',
        line: 2,
        found: 'characters that are not UTF-8, after "case,sex\\nRen"',
        expected:
          'UTF-8, or its encoding named by “encoding” in a mapping; in Excel, save as “CSV UTF-8 (Comma delimited)”',
      },
    ])
  })

  it.each([
    ['a quotation mark that never ends', utf8('case,sex\n"P1,man\n'), 'malformed-csv'],
    ['UTF-16 without its mark', utf16('case\n', [0x61, 0x00], true), 'malformed-csv'],
    ['half a character of UTF-16', Uint8Array.from([0xff, 0xfe, 0x41]), 'unsupported-file'],
    ['too many columns', utf8(`case${',a'.repeat(2_000)}\n`), 'too-large'],
    ['too many rows', utf8('case\n' + 'a\n'.repeat(100_001)), 'too-large'],
    ['one endless row', utf8(`case\n"${'a'.repeat(5_000_000)}"\n`), 'malformed-csv'],
  ])('with %s is refused', (_, bytes, code) => {
    expect(rowsOf(bytes)).toMatchObject([{ code, file: 'cases.csv' }])
  })
})
