import { xmlDeclaration } from '@inspectorate/office'
import {
  cellStyles,
  type CellStyle,
  type FontName,
  type NumberFormat,
} from '../cell/cell-styles.js'
import { mainNamespace } from '../xml/namespaces.js'

/** Colours stay automatic, so that high-contrast modes and readers’ own settings hold; links take the house accent. */
const fonts: Record<FontName, string> = {
  text: fontXml('', 12),
  title: fontXml('<b/>', 16),
  subtitle: fontXml('<b/>', 14),
  link: fontXml('<u/>', 12, '<color rgb="FF1C3F6E"/>'),
  header: fontXml('<b/>', 12),
}
const fontNames = Object.keys(fonts)

/** Children in the one order that is valid (ECMA-376 part 1, 18.8.22). */
function fontXml(marks: string, size: number, colour = ''): string {
  return `<font>${marks}<sz val="${size}"/>${colour}<name val="Arial"/><family val="2"/></font>`
}

/** Formats by their built-in number (ECMA-376 part 1, 18.8.30), or by one of ours, from 164. */
const formats: Record<NumberFormat, number> = {
  General: 0,
  '#,##0': 3,
  '0%': 9,
  '@': 49,
  '0.000': 164,
  '#,##0.0': 165,
  '0.0%': 166,
}
const firstOwn = 164

/** Styles with a name, which readers and converters take for structure: the built-in number, and what font has it. */
const named: readonly {
  readonly name: string
  readonly builtin: number
  readonly font: FontName
}[] = [
  { name: 'Normal', builtin: 0, font: 'text' },
  { name: 'Heading 1', builtin: 16, font: 'title' },
  { name: 'Heading 2', builtin: 17, font: 'subtitle' },
  { name: 'Hyperlink', builtin: 8, font: 'link' },
]

/** The styles of every workbook (ECMA-376 part 1, 18.8): Arial 12, with titles and links tagged by named styles. */
export function stylesXml(): string {
  const own = Object.entries(formats).filter(([, id]) => id >= firstOwn)
  return (
    `${xmlDeclaration}<styleSheet xmlns="${mainNamespace}">` +
    list(
      'numFmts',
      own.map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`),
    ) +
    list('fonts', Object.values(fonts)) +
    list('fills', [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
    ]) +
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']) +
    list(
      'cellStyleXfs',
      named.map(({ font }) => `<xf ${attributes(font)}/>`),
    ) +
    list('cellXfs', [`<xf ${attributes('text')} xfId="0"/>`, ...cellStyles.map(xfXml)]) +
    list(
      'cellStyles',
      named.map(
        ({ name, builtin }, index) =>
          `<cellStyle name="${name}" xfId="${index}" builtinId="${builtin}"${index > 0 ? ' customBuiltin="1"' : ''}/>`,
      ),
    ) +
    '</styleSheet>'
  )
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`
}

function attributes(font: FontName, format: NumberFormat = 'General'): string {
  return `numFmtId="${formats[format]}" fontId="${fontNames.indexOf(font)}" fillId="0" borderId="0"`
}

function xfXml({ font, vertical, horizontal, wraps, indented, format }: CellStyle): string {
  const ofName = Math.max(
    named.findIndex((style) => style.font === font),
    0,
  )
  const alignment = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    ` vertical="${vertical}"`,
    wraps ? ' wrapText="1"' : '',
    indented ? ' indent="1"' : '',
  ].join('')
  const isFormatted = format !== undefined && format !== 'General'
  return (
    `<xf ${attributes(font, format)} xfId="${ofName}"${format === '@' ? ' quotePrefix="1"' : ''}` +
    `${isFormatted ? ' applyNumberFormat="1"' : ''} applyFont="1" applyAlignment="1">` +
    `<alignment${alignment}/></xf>`
  )
}
