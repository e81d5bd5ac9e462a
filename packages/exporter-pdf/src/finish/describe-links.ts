import { labelOf, writtenText } from './pdf-text.js'
import type { PdfObjects } from './pdf-objects.js'

/**
 * What is said of links in place of “Section, page 41”, by where they lead: PDF/UA-1 (7.18.5) asks for
 * a description of each link, and Typst knows none of ours.
 */
export function describeLinks(objects: PdfObjects, words: ReadonlyMap<string, string>): void {
  for (const { dictionary: link } of objects.dictionariesWith('/Subtype /Link')) {
    const to = link.get('Dest')
    if (link.get('Subtype') !== '/Link' || typeof to !== 'string') continue
    const said = words.get(labelOf(to))
    if (said !== undefined) link.set('Contents', writtenText(said))
  }
}
