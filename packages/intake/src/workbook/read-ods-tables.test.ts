import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTables } from './read-table.js'

const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'
const ods = (tables: string, more: Record<string, string> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        mimetype,
        'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="m"/>',
        'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c"><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  )
const text = (...paragraphs: string[]) =>
  `<table:table-cell office:value-type="string" calcext:value-type="string">${paragraphs.map((one) => `<text:p>${one}</text:p>`).join('')}</table:table-cell>`
const typed = (type: string, attributes: string, shown: string) =>
  `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`
const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
const read = (bytes: Uint8Array) => {
  const tables = readTables(bytes, 'a.ods')
  return tables.ok
    ? tables.value.map(({ sheet, rows }) => [
        sheet,
        rows.map(({ line, cells }) => [line, ...cells]),
      ])
    : tables.issues.map(({ code, found }) => `${code}: ${found}`)
}

describe('an OpenDocument spreadsheet', () => {
  it('is read by what its cells show: repeated ones, spaces, zeros of a format, days and truth', () => {
    const cells = ods(
      `<table:table table:name="Cases">${row(text('case'), text('a<text:s text:c="2"/>b', 'c'))}<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1000"/></table:table-row>${row(
        typed('float', 'office:value="42"', '00042'),
        typed('float', 'office:value="1.5"', '1.50'),
        typed('boolean', 'office:boolean-value="true"', 'WAHR'),
        typed('date', 'office:date-value="2026-05-22"', '22/05/26'),
        '<table:covered-table-cell/>',
        '<table:table-cell table:number-columns-repeated="2" office:value-type="string"><office:annotation><text:p>A note</text:p></office:annotation><text:p>x &amp; y</text:p></table:table-cell>',
      )}</table:table><table:table table:name="Other">${row(text('b'))}</table:table>`,
    )
    expect(read(cells)).toEqual([
      [
        'Cases',
        [
          [1, 'case', 'a  b\nc'],
          [4, '00042', '1.5', 'TRUE', { found: 'a date', day: '2026-05-22' }, '', 'x & y', 'x & y'],
        ],
      ],
      ['Other', [[1, 'b']]],
    ])
  })

  it('has no errors, lost digits, macros or passwords that pass for answers', () => {
    const sheet = (...cells: string[]) =>
      `<table:table table:name="A">${row(...cells)}</table:table>`
    expect(
      read(
        ods(
          sheet(
            typed('string', 'calcext:value-type="error"', '#DIV/0!'),
            typed('float', 'office:value="1234567890123456789"', '1234567890123456789'),
          ),
        ),
      ),
    ).toEqual([
      [
        'A',
        [
          [
            1,
            { found: 'the error #DIV/0!' },
            { found: 'a number of 19 digits, of which spreadsheet programs keep 15' },
          ],
        ],
      ],
    ])
    expect(read(ods(sheet(), { 'Basic/Standard/Module1.xml': '<a/>' }))).toEqual([
      'unsafe-file: macros',
    ])
    expect(read(ods(sheet(), { 'META-INF/manifest.xml': '<m><encryption-data/></m>' }))).toEqual([
      'unsupported-file: a spreadsheet with a password',
    ])
    expect(read(ods('<!DOCTYPE a>'))).toEqual([expect.stringMatching(/^unsafe-file/)])
  })
})
