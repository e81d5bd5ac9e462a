import { PDFArray, PDFDict, PDFName, type PDFContext } from 'pdf-lib'

/** Every element of that role below one, in reading order, as another reader than ours finds them. */
export function structureElements(context: PDFContext, parent: PDFDict, role: string): PDFDict[] {
  const kids = parent.lookup(PDFName.of('K'))
  const list = kids instanceof PDFArray ? kids.asArray() : [kids]
  return list.flatMap((kid) => {
    const element = context.lookup(kid)
    if (!(element instanceof PDFDict)) return []
    return element.get(PDFName.of('S')) === PDFName.of(role)
      ? [element]
      : structureElements(context, element, role)
  })
}
