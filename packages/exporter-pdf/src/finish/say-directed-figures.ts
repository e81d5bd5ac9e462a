import { placeOfUse, type DirectedFigures } from '../prepare/directed-figures.js'
import type { PdfObjects } from './pdf-objects.js'
import { labelOf, writtenText } from './pdf-text.js'
import { isDictionary, type PdfDictionary } from './pdf-value.js'
import { childrenOf, listOf } from './structure.js'

/**
 * Letters stand in a PDF as they are seen, from the left. What a figure says in a script that runs from right to left
 * is therefore said again in the order in which it is read (ISO 32000-1, 14.9.4).
 */
export function sayDirectedFigures(
  objects: PdfObjects,
  root: PdfDictionary,
  figures: DirectedFigures,
): void {
  if (figures.size === 0) return
  const [text, notes]: [PdfDictionary[], PdfDictionary[]] = [[], []]
  const visit = (parent: PdfDictionary, inNote: boolean): void => {
    for (const { dictionary, role } of childrenOf(objects, parent)) {
      const within = inNote || role === 'Note'
      if (role === 'Link') (within ? notes : text).push(dictionary)
      visit(dictionary, within)
    }
  }
  visit(root, false)
  const uses = new Map<string, number>()
  // Figures in notes count after those in the text, as in other formats.
  for (const link of [...text, ...notes]) {
    const to = targetOf(objects, link)
    if (to === null) continue
    const use = (uses.get(to) ?? 0) + 1
    uses.set(to, use)
    const said = figures.get(placeOfUse(to, use))
    if (said !== undefined) link.set('ActualText', writtenText(said))
  }
}

/** The named place that a link leads to. */
function targetOf(objects: PdfObjects, link: PdfDictionary): string | null {
  for (const kid of listOf(objects, link.get('K'))) {
    const one = objects.lookup(kid)
    const annotation = isDictionary(one) ? objects.lookup(one.get('Obj')) : undefined
    const to = isDictionary(annotation) ? objects.lookup(annotation.get('Dest')) : undefined
    if (typeof to === 'string') return labelOf(to)
  }
  return null
}
