import { xml } from '../xml/xml.js'
import { palette } from './palette.js'
import { borderXml, paragraphXml, runXml, shadingXml, value } from './style-xml.js'
import type { NamedStyle } from './style.js'

/** Paragraphs in cells. */
export const cellStyles: readonly NamedStyle[] = [
  cell('TableText', 'Table Text', 'Normal', { after: 0, line: 1.05 }, { size: 10.5 }),
  cell('TableNumber', 'Table Number', 'TableText', { align: 'right' }),
  // White of its own: the colour of a house’s Normal would win over that of the table.
  cell(
    'TableHeader',
    'Table Header',
    'TableText',
    { keepNext: true },
    { bold: true, color: palette.paper },
  ),
  cell('TableHeaderNumber', 'Table Header Number', 'TableHeader', { align: 'right' }),
  cell('TableRowHeader', 'Table Row Header', 'TableText', {}),
  cell(
    'TableGroup',
    'Table Group',
    'TableText',
    { keepNext: true, before: 60 },
    { bold: true, color: palette.accent },
  ),
  cell('TableTile', 'Table Tile', 'TableText', { keepNext: true, after: 60 }),
  cell('TableEmphasis', 'Table Emphasis', 'TableText', {}, { bold: true }),
  cell('TableEmphasisNumber', 'Table Emphasis Number', 'TableEmphasis', { align: 'right' }),
  cell('TableEmphasisHeader', 'Table Emphasis Header', 'TableEmphasis', {
    indent: { left: 113 },
    borders: { left: { color: palette.accent, width: 36, space: 4 } },
  }),
]

function cell(
  id: string,
  name: string,
  basedOn: string,
  paragraph: NonNullable<NamedStyle['paragraph']>,
  run?: NonNullable<NamedStyle['run']>,
): NamedStyle {
  return { type: 'paragraph', id, name, basedOn, paragraph, ...(run ? { run } : {}) }
}

/** Beside the text of a cell, on one side. */
const sideMargin = 100

/** What a column is wider than its text. */
export const besideCell = 2 * sideMargin

const hairline = { color: palette.hairline, width: 4, space: 0 }

/** The tables of the report, as Word’s gallery of table styles lists them. */
export const tableStylesXml = [
  xml(
    'w:style',
    { 'w:type': 'table', 'w:default': 1, 'w:styleId': 'TableNormal' },
    value('w:name', 'Normal Table'),
    xml('w:tblPr', {}, width('w:tblInd', 0), margins(0, 108)),
  ),
  tableStyle('ReportTable', 'Report Table', 'top'),
  tableStyle('RatingsTable', 'Ratings Table', 'center'),
  tableStyle('GlanceTable', 'Glance Table', 'top'),
  tableStyle('KeyQuestionTable', 'Key Question Table', 'top'),
].join('')

/** Each written out in full: LibreOffice does not inherit what a table style says of its first row. */
function tableStyle(id: string, name: string, align: 'top' | 'center'): string {
  return xml(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id },
    value('w:name', name),
    value('w:basedOn', 'TableNormal'),
    xml('w:qFormat'),
    paragraphXml({ after: 0 }),
    xml(
      'w:tblPr',
      {},
      xml(
        'w:tblBorders',
        {},
        borderXml('w:top', { ...hairline, color: palette.accent, width: 8 }),
        borderXml('w:bottom', { ...hairline, color: palette.accent, width: 8 }),
        borderXml('w:insideH', hairline),
      ),
      margins(70, sideMargin),
    ),
    xml('w:tcPr', {}, value('w:vAlign', align)),
    xml(
      'w:tblStylePr',
      { 'w:type': 'firstRow' },
      runXml({ bold: true, color: palette.paper }),
      xml('w:tcPr', {}, shadingXml(palette.accent), value('w:vAlign', 'bottom')),
    ),
  )
}

function margins(upright: number, sideways: number): string {
  return xml(
    'w:tblCellMar',
    {},
    width('w:top', upright),
    width('w:left', sideways),
    width('w:bottom', upright),
    width('w:right', sideways),
  )
}

function width(name: string, of: number): string {
  return xml(name, { 'w:w': of, 'w:type': 'dxa' })
}
