import { PDFArray, PDFDict, PDFName, PDFRef, type PDFContext, type PDFObject } from 'pdf-lib'

/** An element of the structure tree with its role. */
export interface StructureElement {
  readonly dict: PDFDict
  readonly ref: PDFRef | null
  readonly role: string
}

/** The elements right below one, in reading order; content and links are left out. */
export function childrenOf(context: PDFContext, parent: PDFDict): StructureElement[] {
  const kids = context.lookup(parent.get(PDFName.of('K')))
  const list: readonly PDFObject[] =
    kids instanceof PDFArray ? kids.asArray() : kids ? [parent.get(PDFName.of('K'))!] : []
  return list.flatMap((kid) => {
    const dict = context.lookup(kid)
    const role = dict instanceof PDFDict ? dict.get(PDFName.of('S')) : undefined
    if (!(dict instanceof PDFDict) || !(role instanceof PDFName)) return []
    return [{ dict, ref: kid instanceof PDFRef ? kid : null, role: role.decodeText() }]
  })
}

/** Every element of that role below one, in reading order, but none inside another. */
export function elementsOf(context: PDFContext, parent: PDFDict, role: string): StructureElement[] {
  return childrenOf(context, parent).flatMap((child) =>
    child.role === role ? [child] : elementsOf(context, child.dict, role),
  )
}
