import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib'
import { namedPlaces, textOf } from './named-places.js'

/** An element of a PDF’s structure, in reading order below its parent. */
export interface PdfElement {
  readonly role: string
  /** The named place that a link leads to. */
  readonly to?: string
  /** What it says, where that is not the order in which it is seen. */
  readonly actual?: string
  readonly children: readonly PdfElement[]
  /** Ids of its own content and its children’s, in order: `p12R_mc3`. */
  readonly content: readonly string[]
}

/** The structure tree, and the names of places in the order in which they stand. */
export async function readStructure(
  bytes: Uint8Array,
): Promise<{ readonly root: PdfElement; readonly places: readonly string[] }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const tree = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  return {
    root: elementOf(document.context, tree, null),
    places: namedPlaces(document),
  }
}

function elementOf(context: PDFContext, element: PDFDict, pageAbove: PDFObject | null): PdfElement {
  const get = (dict: PDFDict, key: string) => dict.get(PDFName.of(key))
  const role = get(element, 'S')
  const page = get(element, 'Pg') ?? pageAbove
  const kids = get(element, 'K')
  const list = context.lookup(kids)
  const children: PdfElement[] = []
  const content: string[] = []
  let to: string | undefined
  const contentId = (mcid: PDFObject | undefined, on: PDFObject | null) => {
    if (mcid instanceof PDFNumber && on instanceof PDFRef)
      content.push(`p${on.objectNumber}R_mc${mcid.asNumber()}`)
  }
  for (const kid of list instanceof PDFArray ? list.asArray() : kids ? [kids] : []) {
    const one = context.lookup(kid)
    if (one instanceof PDFNumber) contentId(one, page)
    if (!(one instanceof PDFDict)) continue
    const type = get(one, 'Type')
    if (type === PDFName.of('MCR'))
      contentId(context.lookup(get(one, 'MCID')), get(one, 'Pg') ?? page)
    else if (type === PDFName.of('OBJR')) {
      const link = context.lookup(get(one, 'Obj'))
      to = (link instanceof PDFDict ? textOf(context.lookup(get(link, 'Dest'))) : null) ?? to
    } else {
      const child = elementOf(context, one, page)
      children.push(child)
      content.push(...child.content)
    }
  }
  const actual = textOf(context.lookup(get(element, 'ActualText')))
  return {
    role: role instanceof PDFName ? role.decodeText() : '',
    children,
    content,
    ...(to !== undefined && { to }),
    ...(actual !== null && { actual }),
  }
}
