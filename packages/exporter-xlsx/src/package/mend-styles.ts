import { fontInOrder } from '@inspectorate/office'
import { subtitleCell, stylesOfText, titleCell } from '../cell/cell-styles.js'

const plain = '<font><sz val="12"/><name val="Arial"/><family val="2"/></font>'

/** Cell styles with a name, which readers and converters take for structure: built-in number and font. */
const namedStyles = [
  { name: 'Heading 1', builtin: 16, font: titleCell.font },
  { name: 'Heading 2', builtin: 17, font: subtitleCell.font },
  { name: 'Hyperlink', builtin: 8, font: stylesOfText.framing.link.font },
] as const

/** exceljs’ styles with valid fonts, Arial 12 throughout, and titles and links tagged by named styles. */
export function mendStyles(styles: string): string {
  const fonts = [...section(styles, 'fonts').matchAll(/<font>(.*?)<\/font>/gs)].map(
    (match, index) => (index === 0 ? plain : `<font>${fontInOrder(match[1] ?? '')}</font>`),
  )
  const named = namedStyles
    .map((style, index) => ({
      ...style,
      xfId: index + 1,
      fontId: fonts.findIndex((font) => isFont(font, style.font)),
    }))
    .filter(({ fontId }) => fontId >= 0)
  const xfIdOfFont = new Map(named.map(({ fontId, xfId }) => [String(fontId), xfId]))

  const ofStyle = (fontId: number): string =>
    `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="0"/>`
  const cellXfs = section(styles, 'cellXfs').replace(
    /fontId="(\d+)"([^>]*?) xfId="0"/g,
    (_, fontId: string, between: string) =>
      `fontId="${fontId}"${between} xfId="${xfIdOfFont.get(fontId) ?? 0}"`,
  )
  return withSections(styles, {
    fonts: `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
    cellStyleXfs: `<cellStyleXfs count="${named.length + 1}">${ofStyle(0)}${named.map(({ fontId }) => ofStyle(fontId)).join('')}</cellStyleXfs>`,
    cellXfs: cellXfs.replace(/<xf (?=numFmtId="49")/g, '<xf quotePrefix="1" '),
    cellStyles: `<cellStyles count="${named.length + 1}"><cellStyle name="Normal" xfId="0" builtinId="0"/>${named
      .map(
        ({ name, xfId, builtin }) =>
          `<cellStyle name="${name}" xfId="${xfId}" builtinId="${builtin}" customBuiltin="1"/>`,
      )
      .join('')}</cellStyles>`,
  })
}

function isFont(
  xml: string,
  { size, bold, underline }: { size?: number; bold?: boolean; underline?: unknown } = {},
): boolean {
  return (
    xml.includes(`<sz val="${size}"/>`) &&
    xml.includes('<b/>') === (bold ?? false) &&
    xml.includes('<u/>') === Boolean(underline)
  )
}

function section(xml: string, name: string): string {
  return new RegExp(`<${name}[ >].*?</${name}>`, 's').exec(xml)?.[0] ?? ''
}

function withSections(xml: string, sections: Record<string, string>): string {
  return Object.entries(sections).reduce(
    (whole, [name, text]) => whole.replace(section(whole, name), () => text),
    xml,
  )
}
