import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainRows } from './plain-rows.js'

const longest = 60

function parsed(text: string, delimiter: string) {
  const rows: unknown[] = []
  parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    trim: true,
    on_record: (record: string[], { lines }) => {
      rows.push({ record, line: lines })
      return null
    },
  })
  return rows
}

it('rows in which nothing is quoted are those of the parser, line for line', () => {
  const pieces = ['P1', 'yes', 'é', '😀', '\0', ',', ';', '\t', '|', ' ', '\f', "'", '=1', '# ']
  const spaces = ['\u00a0', '\u2003', '\uFEFF', '\n', '\r', '\r\n', '\u2028', '\v']
  const piece = fc.constantFrom(...pieces, ...spaces)
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 24 }).map((some) => some.join('')),
      fc.constantFrom(',', ';', '\t', '|', ' '),
      (text, delimiter) => {
        expect([...plainRows(text, delimiter, 4_000_000)!]).toEqual(parsed(text, delimiter))
      },
    ),
    { numRuns: 2_000 },
  )
})

it.each([
  ['a quotation mark', 'case,sex\nP1,"man"\n'],
  ['half a character', 'case,sex\nP1,\ud83d\n'],
  ['a line that may be longer than is taken', `case,${'a'.repeat(longest)}\n`],
])('%s is left to the parser', (_, text) => {
  expect(plainRows(text, ',', longest)).toBeNull()
})
