import type { PreparedBlock, PreparedRow } from '../prepare/prepared-report.js'
import type { PdfObjects } from './pdf-objects.js'
import { writtenText } from './pdf-text.js'
import { isDictionary, type PdfDictionary, type PdfValue } from './pdf-value.js'
import { childrenOf, elementsOf, listOf, type StructureElement } from './structure.js'

type Table = PreparedBlock & { kind: 'table' }

/**
 * Marks the headers of rows, which Typst leaves as data: role TH, scope, an id, and that id among the
 * headers of the cells they are for (ISO 32000-1, 14.8.5.7). Gives the new ids, as they are written, with their elements.
 */
export function markRowHeaders(
  objects: PdfObjects,
  tables: readonly Table[],
): Map<string, PdfValue> {
  const elements = elementsOf(objects, 'Table')
  if (elements.length !== tables.length)
    throw new Error(`${elements.length} tables in the PDF, ${tables.length} in the report`)
  const ids = new Map<string, PdfValue>()
  elements.forEach(({ dictionary }, i) => {
    const { rows, description } = tables[i]!
    tableAttributes(objects, dictionary).set('Summary', writtenText(description))
    const bodies = childrenOf(objects, dictionary).filter(({ role }) => role === 'TBody')
    const rowElements = bodies.flatMap((body) => childrenOf(objects, body.dictionary))
    if (rowElements.length !== rows.length)
      throw new Error(
        `${rowElements.length} rows in table ${i + 1} of the PDF, ${rows.length} in the report`,
      )
    let group: string | null = null
    rows.forEach((row, j) => {
      const cells = childrenOf(objects, rowElements[j]!.dictionary)
      const marked = markRow(objects, row, cells, `T${i + 1}R${j + 1}`, group)
      for (const [id, element] of marked.ids) ids.set(id, element)
      group = marked.group
    })
  })
  return ids
}

/** Marks one row; a heading inside the table is a header of the rows below it. */
function markRow(
  objects: PdfObjects,
  { cells }: PreparedRow,
  elements: readonly StructureElement[],
  prefix: string,
  group: string | null,
): { ids: [string, PdfValue][]; group: string | null } {
  const spans = cells.some(({ spansRow }) => spansRow)
  const heads = elements.flatMap((element, i) => {
    const isHeader = spans ? i === 0 : cells[i]?.isHeader
    return isHeader ? [{ element, id: `(${prefix}C${i + 1})` }] : []
  })
  for (const { element, id } of heads) {
    element.dictionary.set('S', '/TH')
    element.dictionary.set('ID', id)
    const scope = spans ? '/Column' : '/Row'
    tableAttributes(objects, element.dictionary).set('Scope', scope)
  }
  for (const element of elements) {
    const own = heads.find((head) => head.element === element)
    const above = spans || group === null ? [] : [group]
    const beside = own ? [] : heads.map(({ id }) => id)
    addHeaders(objects, element.dictionary, [...above, ...beside])
  }
  return {
    ids: heads.map(({ element, id }) => [id, element.value]),
    group: spans ? (heads[0]?.id ?? null) : group,
  }
}

function addHeaders(objects: PdfObjects, cell: PdfDictionary, ids: readonly string[]): void {
  if (ids.length === 0) return
  const attributes = tableAttributes(objects, cell)
  const given = objects.lookup(attributes.get('Headers'))
  attributes.set('Headers', [...(Array.isArray(given) ? given : []), ...ids])
}

/** The attributes of a table or cell that are a table’s, made where there are none. */
function tableAttributes(objects: PdfObjects, element: PdfDictionary): PdfDictionary {
  const list = listOf(objects, element.get('A'))
  for (const one of list) {
    const attributes = objects.lookup(one)
    if (isDictionary(attributes) && attributes.get('O') === '/Table') return attributes
  }
  const made: PdfDictionary = new Map([['O', '/Table']])
  element.set('A', [made, ...list])
  return made
}
