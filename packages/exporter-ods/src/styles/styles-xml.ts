import { pageMargins, rowHeights, type PrintSetup } from '@inspectorate/publication/exporter'
import { masterPage } from './column-styles.js'
import { rootAttributes } from '../xml/namespaces.js'
import { xmlDeclaration } from '../xml/xml-text.js'

export const fontsXml =
  '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>'

/** House accent, for links alone; all other text has the reader’s own colour. */
const accentColour = '#1c3f6e'
/** Room above the title of a table, in points. */
const spaceAbove = 20

/** The styles with names: headings, which readers and converters take for structure, and pages. */
export function stylesXml(language: string, prints: readonly PrintSetup[]): string {
  const [code, country] = language.split('-')
  const pages = [...new Map(prints.map((print) => [masterPage(print), print])).values()]
  const locale = `fo:language="${code}" fo:country="${country ?? 'none'}"`
  const fonts = `${names('Arial')} ${sizes(12)} style:use-window-font-color="true" ${locale}`
  const styles = [
    `<style:default-style style:family="table-cell"><style:text-properties ${fonts}/></style:default-style>`,
    `<style:style style:name="Default" style:family="table-cell"><style:text-properties ${names('Arial')} ${sizes(12)}/></style:style>`,
    heading(
      'Heading_20_1',
      'Heading 1',
      16,
      `style:vertical-align="top" ${below(rowHeights.spaceBelow)}`,
    ),
    heading(
      'Heading_20_2',
      'Heading 2',
      14,
      `style:vertical-align="bottom" fo:padding-top="${spaceAbove}pt"`,
    ),
    `<style:style style:name="Hyperlink" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:color="${accentColour}" style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"/></style:style>`,
  ]
  return `${xmlDeclaration}<office:document-styles ${rootAttributes('office', 'style', 'fo', 'svg', 'table', 'text')}>${fontsXml}<office:styles>${styles.join('')}</office:styles><office:automatic-styles>${pages.map(page).join('')}</office:automatic-styles><office:master-styles>${pages.map(master).join('')}</office:master-styles></office:document-styles>`
}

function heading(name: string, shown: string, size: number, cell: string): string {
  const bold =
    'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"'
  return `<style:style style:name="${name}" style:display-name="${shown}" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties ${cell}/><style:text-properties ${sizes(size)} ${bold}/></style:style>`
}

const below = (points: number): string => `fo:padding-bottom="${points}pt"`

function names(font: string): string {
  return `style:font-name="${font}" style:font-name-asian="${font}" style:font-name-complex="${font}"`
}

function sizes(points: number): string {
  return `fo:font-size="${points}pt" style:font-size-asian="${points}pt" style:font-size-complex="${points}pt"`
}

/** A4, all columns on one page’s width where they can be read so. */
function page(print: PrintSetup): string {
  const { orientation, scale } = print
  const { side, end } = pageMargins
  const [width, height] = orientation === 'portrait' ? ['210mm', '297mm'] : ['297mm', '210mm']
  return `<style:page-layout style:name="page-${masterPage(print)}"><style:page-layout-properties fo:page-width="${width}" fo:page-height="${height}" style:print-orientation="${orientation}" fo:margin-top="${end}mm" fo:margin-bottom="${end}mm" fo:margin-left="${side}mm" fo:margin-right="${side}mm" ${scale === null ? 'style:scale-to-X="1"' : `style:scale-to="${scale}%"`}/></style:page-layout>`
}

/** No headers and footers. */
function master(print: PrintSetup): string {
  const name = masterPage(print)
  const none = ['header', 'footer'].map((place) => `<style:${place} style:display="false"/>`)
  return `<style:master-page style:name="${name}" style:page-layout-name="page-${name}">${none.join('')}</style:master-page>`
}
