import { unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { partOf, withBytes, withParts } from '../../test/packed.js'
import { workbookOf } from '../../test/workbook-of.js'
import { readTable } from '../arrange/read-table.js'

const sheet1 = 'xl/worksheets/sheet1.xml'
let workbook: Uint8Array
beforeAll(async () => {
  workbook = await workbookOf({
    Notes: [['Read me']],
    Cases: [
      ['case', 'sex', 'plan-engaging'],
      ['P1', 'Women', 'Yes'],
      [102, { richText: [{ text: 'Me' }, { text: 'n' }] }, { formula: '1=1', result: 'No' }],
    ],
  })
})
const read = (bytes: Uint8Array, wanted = ['Cases']) => readTable(bytes, 'cases.xlsx', wanted)
const textOf = async (rows: unknown[][], change?: Parameters<typeof workbookOf>[1]) => {
  const table = read(await workbookOf({ Cases: rows as never }, change))
  return table.ok ? table.value.rows.map(({ cells }) => cells) : table.issues
}
const refusal = (bytes: Uint8Array) => {
  const table = read(bytes)
  return table.ok ? 'read' : `${table.issues[0]!.code}: ${table.issues[0]!.found}`
}
const withSheet = (change: (xml: string) => string) => {
  const notes = withParts(workbook, {})
  return withParts(notes, {
    'xl/worksheets/sheet2.xml': change(partOf(workbook, 'xl/worksheets/sheet2.xml')),
  })
}

describe('a workbook', () => {
  it('gives the rows of the sheet that is wanted, each with its number', () => {
    expect(read(workbook, ['cases'])).toEqual({
      ok: true,
      value: {
        file: 'cases.xlsx',
        sheet: 'Cases',
        rows: [
          { line: 1, cells: ['case', 'sex', 'plan-engaging'] },
          { line: 2, cells: ['P1', 'Women', 'Yes'] },
          { line: 3, cells: ['102', 'Men', 'No'] },
        ],
        others: [{ sheet: 'Notes', rows: [{ line: 1, cells: ['Read me'] }], count: 1 }],
        hidden: { sheet: false, rows: 0, columns: 0 },
      },
    })
  })

  it('of a single sheet is read whatever the sheet’s name', async () => {
    expect(read(await workbookOf({ Blatt1: [['case']] })).ok).toBe(true)
  })

  it('without the sheet says which sheets it has', () => {
    expect(read(workbook, ['Responses'])).toMatchObject({
      issues: [
        {
          code: 'missing-sheet',
          file: 'cases.xlsx',
          found: 'the sheets Notes or Cases',
          expected: 'a sheet named Responses',
        },
      ],
    })
  })

  it('tells dates, errors and formulas without a result from text', async () => {
    expect(
      await textOf([
        [new Date(Date.UTC(2026, 4, 3)), { error: '#N/A' }, { formula: 'A1' }, true, 0.5],
      ]),
    ).toEqual([
      [
        { found: 'a date', day: '2026-05-03' },
        { found: 'the error #N/A' },
        { found: 'a formula without a result' },
        'TRUE',
        '0.5',
      ],
    ])
  })

  it('keeps an id such as 3-5 that a cell holds as text', async () => {
    expect(await textOf([['3-5', '007', ' a\u00A0']])).toEqual([['3-5', '007', 'a']])
  })

  it('shows numbers as their cells do, and tells those that Excel has rounded', async () => {
    const shown = await textOf([[42, 42, 1234567890123456, '1234567890123456789']], (made) => {
      made.getWorksheet('Cases')!.getCell('A1').numFmt = '00000'
    })
    expect(shown).toEqual([
      [
        '00042',
        '42',
        { found: 'a number of 16 digits, of which Excel keeps 15' },
        '1234567890123456789',
      ],
    ])
  })

  it('says what of it a spreadsheet program hides', async () => {
    const hiding = await workbookOf({ Cases: [['case', 'sex'], ['P1', 'man'], ['P2']] }, (made) => {
      const sheet = made.getWorksheet('Cases')!
      sheet.state = 'hidden'
      sheet.getRow(2).hidden = true
      sheet.getColumn(2).hidden = true
      sheet.getColumn(9).hidden = true
    })
    expect(read(hiding)).toMatchObject({
      value: { hidden: { sheet: true, rows: 1, columns: 1 }, rows: [{}, {}, {}] },
    })
  })

  it('is found by its relationships, with prefixes and absolute targets as other programs write', () => {
    const sheet = partOf(workbook, 'xl/worksheets/sheet2.xml')
      .replaceAll(/<(\/?)(?=[a-z])/gi, '<$1x:')
      .replace('xmlns=', 'xmlns:x=')
    const moved = withParts(workbook, {
      'xl/worksheets/sheet2.xml': null,
      'xl/data/Answers.xml': sheet,
      'xl/_rels/workbook.xml.rels': partOf(workbook, 'xl/_rels/workbook.xml.rels').replace(
        'worksheets/sheet2.xml',
        '/xl/data/Answers.xml',
      ),
    })
    expect(read(moved)).toEqual(read(workbook))
  })
})

describe('a hostile or damaged workbook is refused with a reason', () => {
  const bomb = (size: number) => new Uint8Array(size).fill(0x20)

  it.each<[string, () => Uint8Array, string | RegExp]>([
    [
      'a zip bomb',
      () =>
        withParts(workbook, {
          [sheet1]: bomb(50_000_000),
          'xl/worksheets/sheet2.xml': bomb(50_000_000),
        }),
      /unsafe-file: xl\/worksheets\/sheet2.xml unpacking to more than 200 times/,
    ],
    [
      'giant shared strings',
      () =>
        withParts(workbook, {
          'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(2_000_000)}</t></si></sst>`,
        }),
      /^unsafe-file/,
    ],
    [
      'a part that says less than it holds',
      () => lying(workbook),
      /malformed-workbook: .* with more in it than it says/,
    ],
    [
      'a name that climbs out',
      () => withBytes(workbook, 'xl/theme/theme1.xml', '../../../theme1.xml'),
      /unsafe-file: a part named "..\/..\/..\/theme1.xml"/,
    ],
    ['macros', () => withParts(workbook, { 'xl/vbaProject.bin': 'x' }), 'unsafe-file: macros'],
    [
      'a macro-enabled type',
      () =>
        withParts(workbook, {
          '[Content_Types].xml': partOf(workbook, '[Content_Types].xml').replace(
            'spreadsheetml.sheet.main',
            'ms-excel.sheet.macroEnabled.main',
          ),
        }),
      'unsafe-file: macros',
    ],
    [
      'links to other workbooks',
      () => withParts(workbook, { 'xl/externalLinks/externalLink1.xml': '<a/>' }),
      'unsafe-file: links to other workbooks',
    ],
    [
      'a relationship to another file',
      () =>
        withParts(workbook, {
          'xl/worksheets/_rels/sheet1.xml.rels':
            '<Relationships><Relationship Id="a" Type="t/oleObject" Target="file:///c:/x" TargetMode="External"/></Relationships>',
        }),
      'unsafe-file: links to other files',
    ],
    [
      'embedded files',
      () => withParts(workbook, { 'xl/embeddings/oleObject1.bin': 'x' }),
      'unsafe-file: embedded files',
    ],
    [
      'a document type',
      () =>
        withSheet((xml) => xml.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet')),
      /unsafe-file: a document type or entity/,
    ],
    [
      'an entity of its own',
      () => withSheet((xml) => xml.replace('<sheetData>', '<sheetData>&lol;')),
      /malformed-workbook: an unknown entity/,
    ],
    [
      'rows without end',
      () => withSheet((xml) => xml.replace('r="2"', 'r="1048577"')),
      /malformed-workbook: rows/,
    ],
    [
      'a cell out of place',
      () => withSheet((xml) => xml.replace('r="B2"', 'r="B9"')),
      /malformed-workbook: cells/,
    ],
    [
      'tags that do not match',
      () => withSheet((xml) => xml.replace('</row>', '</rows>')),
      /malformed-workbook: tags/,
    ],
    [
      'a sheet cut short',
      () => withSheet((xml) => xml.slice(0, -30)),
      /malformed-workbook: no end/,
    ],
    [
      'a text that is not there',
      () => withSheet((xml) => xml.replace(/<v>\d+</, '<v>99<')),
      /refers to no text/,
    ],
    [
      'too many columns',
      () => withSheet((xml) => xml.replace('</row>', '<c r="XFD1"><v>1</v></c></row>')),
      'too-large: a value in column XFD',
    ],
    ['a damaged byte', () => flipped(workbook), /malformed-workbook: .*damaged/],
    ['an end cut off', () => workbook.slice(0, -40), 'malformed-workbook: a zip without an end'],
    [
      'an old .xls',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'unsupported-file: an old .xls workbook',
    ],
    [
      'a password',
      () =>
        Uint8Array.from([
          0xd0,
          0xcf,
          0x11,
          0xe0,
          ...Array.from('EncryptedPackage').flatMap((c) => [c.charCodeAt(0), 0]),
        ]),
      'unsupported-file: a workbook with a password',
    ],
    [
      'an OpenDocument file',
      () => zipSync({ mimetype: bomb(3) }),
      'unsupported-file: an OpenDocument file',
    ],
    [
      'another zip',
      () => zipSync({ 'a.txt': bomb(3) }),
      'malformed-workbook: a zip that is no workbook',
    ],
    ['no zip', () => bomb(3), 'malformed-workbook: a file that is no zip'],
    ['nothing', () => new Uint8Array(), 'malformed-workbook: a file that is no zip'],
    [
      'too many parts',
      () =>
        withParts(
          workbook,
          Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`a${i}`, ''])),
        ),
      /too-large: \d+ parts/,
    ],
  ])('%s', (_, make, reason) => {
    const bytes = make()
    const start = performance.now()
    const found = refusal(bytes)
    expect(found).toMatch(reason)
    expect(performance.now() - start).toBeLessThan(2_000)
  })
})

/** The size of a sheet in the zip’s directory made smaller than the sheet. */
function lying(bytes: Uint8Array): Uint8Array {
  const lie = bytes.slice()
  const view = new DataView(lie.buffer)
  for (let at = 0; at < lie.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
  return lie
}

/** A letter changed in a part that is stored as it is: only the checksum can tell. */
function flipped(bytes: Uint8Array): Uint8Array {
  return withBytes(zipSync(unzipSync(bytes), { level: 0 }), 'Women', 'Wemen')
}
