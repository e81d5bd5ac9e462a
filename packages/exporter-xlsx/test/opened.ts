import { XMLParser } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'

// Reads a workbook without the library that wrote it: the parts by fflate, their XML by fast-xml-parser.

// oxlint-disable-next-line typescript/no-explicit-any -- parsed XML has no shape of its own
type Node = Record<string, any>

const many = [
  'sheet',
  'row',
  'c',
  'si',
  'font',
  'xf',
  'cellStyle',
  'numFmt',
  'col',
  'hyperlink',
  'tablePart',
  'tableColumn',
  'Relationship',
  'Override',
  'definedName',
  'ignoredError',
  'sheetView',
  'selection',
]
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  textNodeName: '#text',
  isArray: (name, _path, _leaf, isAttribute) => !isAttribute && many.includes(name),
})

export interface OpenedCell {
  readonly ref: string
  /** As stored: `s` for a shared string, `str` for text of its own, `n` for a number. */
  readonly type: string
  /** Text of a cell of text, digits of a number. */
  readonly text: string
  readonly formula: string | undefined
  readonly font: Node
  readonly format: string
  readonly alignment: Node
  readonly styleName: string
  readonly quotePrefix: boolean
}

interface OpenedTable {
  readonly name: string
  readonly ref: string
  readonly columns: readonly string[]
  readonly xml: string
}

interface OpenedSheet {
  readonly name: string
  readonly xml: string
  readonly node: Node
  readonly cells: ReadonlyMap<string, OpenedCell>
  readonly tables: readonly OpenedTable[]
  /** Links by cell: a place in the workbook, or an address. */
  readonly links: ReadonlyMap<string, { location?: string; target?: string; display: string }>
}

export interface Opened {
  readonly parts: ReadonlyMap<string, string>
  readonly workbook: Node
  readonly properties: Node
  readonly sheets: readonly OpenedSheet[]
  sheet(name: string): OpenedSheet
}

/** What Office Open XML means by an escape such as `_x000a_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
const textOf = (node: Node | string | undefined): string =>
  typeof node === 'object' ? (node['#text'] ?? '') : (node ?? '')

export function opened(bytes: Uint8Array): Opened {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  )
  const read = (name: string): Node => (parts.has(name) ? parser.parse(parts.get(name)!) : {})
  const related = (name: string): Map<string, Node> =>
    new Map(
      (read(name)['Relationships']?.Relationship ?? []).map((item: Node) => [item['Id'], item]),
    )

  const styles = read('xl/styles.xml')['styleSheet']
  const formats = new Map<string, string>(
    (styles.numFmts?.numFmt ?? []).map((item: Node) => [item['numFmtId'], item['formatCode']]),
  )
  const strings: string[] = (read('xl/sharedStrings.xml')['sst']?.si ?? []).map((item: Node) =>
    unescaped(textOf(item['t'])),
  )
  const cellOf = (node: Node): OpenedCell => {
    const xf = styles.cellXfs.xf[Number(node['s'] ?? 0)]
    const type = node['t'] ?? 'n'
    const value = textOf(node['v'])
    return {
      ref: node['r'],
      type,
      text: type === 's' ? strings[Number(value)]! : type === 'str' ? unescaped(value) : value,
      formula: node['f'] === undefined ? undefined : textOf(node['f']),
      font: styles.fonts.font[Number(xf.fontId)],
      format:
        formats.get(xf.numFmtId) ??
        { '0': 'General', '3': '#,##0', '9': '0%', '49': '@' }[xf.numFmtId as string] ??
        '?',
      alignment: xf.alignment ?? {},
      styleName: styles.cellStyles.cellStyle.find((style: Node) => style['xfId'] === xf.xfId).name,
      quotePrefix: xf.quotePrefix === '1',
    }
  }

  const workbook = read('xl/workbook.xml')['workbook']
  const sheetParts = related('xl/_rels/workbook.xml.rels')
  const sheets: OpenedSheet[] = workbook.sheets.sheet.map((entry: Node) => {
    const part = `xl/${sheetParts.get(entry['r:id'])!['Target']}`
    const node = read(part)['worksheet']
    const relations = related(part.replace('worksheets/', 'worksheets/_rels/') + '.rels')
    const rows: Node[] = node.sheetData.row ?? []
    return {
      name: entry['name'],
      xml: parts.get(part)!,
      node,
      cells: new Map(
        rows.flatMap((row) => (row['c'] ?? []).map((cell: Node) => [cell['r'], cellOf(cell)])),
      ),
      tables: (node.tableParts?.tablePart ?? []).map((item: Node) => {
        const name = `xl/${relations.get(item['r:id'])!['Target'].slice(3)}`
        const table = read(name)['table']
        return {
          name: table.displayName,
          ref: table.ref,
          columns: table.tableColumns.tableColumn.map((column: Node) => unescaped(column['name'])),
          xml: parts.get(name)!,
        }
      }),
      links: new Map(
        (node.hyperlinks?.hyperlink ?? []).map((link: Node) => [
          link['ref'],
          {
            location: link['location'],
            target: relations.get(link['r:id'])?.['Target'],
            display: link['display'],
          },
        ]),
      ),
    }
  })
  return {
    parts,
    workbook,
    properties: read('docProps/core.xml')['cp:coreProperties'],
    sheets,
    sheet: (name) => sheets.find((sheet) => sheet.name === name)!,
  }
}

/** All cells of a workbook, with their sheet. */
export const everyCell = ({ sheets }: Opened): OpenedCell[] =>
  sheets.flatMap((sheet) => [...sheet.cells.values()])

/** Rows and columns of an area such as `A5:F14`. */
export function areaOf(ref: string): { firstRow: number; lastRow: number; columns: string[] } {
  const [, first, firstRow, last, lastRow] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(ref)!
  const columns = Array.from(
    { length: last!.charCodeAt(0) - first!.charCodeAt(0) + 1 },
    (_, index) => String.fromCharCode(first!.charCodeAt(0) + index),
  )
  return { firstRow: Number(firstRow), lastRow: Number(lastRow), columns }
}
