import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib'
import type { PreparedBlock, PreparedRow } from '../prepare/prepared-report.js'
import { childrenOf, elementsOf, type StructureElement } from './structure.js'

type Table = PreparedBlock & { kind: 'table' }

const name = (text: string) => PDFName.of(text)

/**
 * Marks the headers of rows, which Typst leaves as data: role TH, scope, an id, and that id among the
 * headers of the cells they are for (ISO 32000-1, 14.8.5.7). Gives the new ids with their elements.
 */
export function markRowHeaders(
  context: PDFContext,
  root: PDFDict,
  tables: readonly Table[],
): Map<string, PDFObject> {
  const elements = elementsOf(context, root, 'Table')
  if (elements.length !== tables.length)
    throw new Error(`${elements.length} tables in the PDF, ${tables.length} in the report`)
  const ids = new Map<string, PDFObject>()
  elements.forEach(({ dict }, i) => {
    const { rows, description } = tables[i]!
    tableAttributes(context, dict).set(name('Summary'), PDFHexString.fromText(description))
    const bodies = childrenOf(context, dict).filter(({ role }) => role === 'TBody')
    const rowElements = bodies.flatMap(({ dict }) => childrenOf(context, dict))
    if (rowElements.length !== rows.length)
      throw new Error(
        `${rowElements.length} rows in table ${i + 1} of the PDF, ${rows.length} in the report`,
      )
    let group: string | null = null
    rows.forEach((row, j) => {
      const cells = childrenOf(context, rowElements[j]!.dict)
      const marked = markRow(context, row, cells, `T${i + 1}R${j + 1}`, group)
      for (const [id, ref] of marked.ids) ids.set(id, ref)
      group = marked.group
    })
  })
  return ids
}

/** Marks one row; a heading inside the table is a header of the rows below it. */
function markRow(
  context: PDFContext,
  { cells }: PreparedRow,
  elements: readonly StructureElement[],
  prefix: string,
  group: string | null,
): { ids: [string, PDFObject][]; group: string | null } {
  const spans = cells.some(({ spansRow }) => spansRow)
  const heads = elements.flatMap((element, i) => {
    const isHeader = spans ? i === 0 : cells[i]?.isHeader
    return isHeader ? [{ element, id: `${prefix}C${i + 1}` }] : []
  })
  for (const { element, id } of heads) {
    element.dict.set(name('S'), name('TH'))
    element.dict.set(name('ID'), PDFString.of(id))
    tableAttributes(context, element.dict).set(name('Scope'), name(spans ? 'Column' : 'Row'))
  }
  for (const element of elements) {
    const own = heads.find((head) => head.element === element)
    const above = spans || group === null ? [] : [group]
    const beside = own ? [] : heads.map(({ id }) => id)
    addHeaders(context, element.dict, [...above, ...beside])
  }
  return {
    ids: heads.map(({ element, id }) => [id, element.ref ?? element.dict]),
    group: spans ? (heads[0]?.id ?? null) : group,
  }
}

function addHeaders(context: PDFContext, cell: PDFDict, ids: readonly string[]): void {
  if (ids.length === 0) return
  const attributes = tableAttributes(context, cell)
  const given = context.lookup(attributes.get(name('Headers')))
  const headers = given instanceof PDFArray ? given.asArray() : []
  attributes.set(name('Headers'), context.obj([...headers, ...ids.map((id) => PDFString.of(id))]))
}

/** The attributes of a table or cell that are a table’s, made where there are none. */
function tableAttributes(context: PDFContext, element: PDFDict): PDFDict {
  const given = context.lookup(element.get(name('A')))
  const list: readonly PDFObject[] =
    given instanceof PDFArray ? given.asArray() : given ? [given] : []
  for (const one of list) {
    const dict = context.lookup(one)
    if (dict instanceof PDFDict && dict.get(name('O')) === name('Table')) return dict
  }
  const made = context.obj({ O: 'Table' })
  element.set(name('A'), context.obj([made, ...list]))
  return made
}
