import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFContext } from 'pdf-lib'
import { placeOfUse, type DirectedFigures } from '../prepare/directed-figures.js'
import { childrenOf } from './structure.js'

/**
 * Letters stand in a PDF as they are seen, from the left. What a figure says in a script that runs from right to left
 * is therefore said again in the order in which it is read (ISO 32000-1, 14.9.4).
 */
export function sayDirectedFigures(
  context: PDFContext,
  root: PDFDict,
  figures: DirectedFigures,
): void {
  if (figures.size === 0) return
  const [text, notes]: [PDFDict[], PDFDict[]] = [[], []]
  const visit = (parent: PDFDict, inNote: boolean): void => {
    for (const { dict, role } of childrenOf(context, parent)) {
      const within = inNote || role === 'Note'
      if (role === 'Link') (within ? notes : text).push(dict)
      visit(dict, within)
    }
  }
  visit(root, false)
  const uses = new Map<string, number>()
  // Figures in notes count after those in the text, as in other formats.
  for (const link of [...text, ...notes]) {
    const to = targetOf(context, link)
    if (to === null) continue
    const use = (uses.get(to) ?? 0) + 1
    uses.set(to, use)
    const said = figures.get(placeOfUse(to, use))
    if (said !== undefined) link.set(PDFName.of('ActualText'), PDFHexString.fromText(said))
  }
}

/** The named place that a link leads to. */
function targetOf(context: PDFContext, link: PDFDict): string | null {
  const kids = context.lookup(link.get(PDFName.of('K')))
  for (const kid of kids instanceof PDFArray ? kids.asArray() : [kids]) {
    const one = context.lookup(kid)
    const annotation = one instanceof PDFDict ? context.lookup(one.get(PDFName.of('Obj'))) : null
    const to = annotation instanceof PDFDict ? annotation.lookup(PDFName.of('Dest')) : null
    if (to instanceof PDFString || to instanceof PDFHexString) return to.decodeText()
  }
  return null
}
