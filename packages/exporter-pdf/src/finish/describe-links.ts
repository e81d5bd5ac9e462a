import { PDFDict, PDFHexString, PDFName, PDFString, type PDFDocument } from 'pdf-lib'

/**
 * What is said of links in place of “Section, page 41”, by where they lead: PDF/UA-1 (7.18.5) asks for
 * a description of each link, and Typst knows none of ours.
 */
export function describeLinks(document: PDFDocument, words: ReadonlyMap<string, string>): void {
  for (const page of document.getPages()) {
    const annotations = page.node.Annots()
    for (let i = 0; i < (annotations?.size() ?? 0); i += 1) {
      const link = annotations!.lookup(i)
      if (!(link instanceof PDFDict)) continue
      const to = link.get(PDFName.of('Dest'))
      if (!(to instanceof PDFString || to instanceof PDFHexString)) continue
      const said = words.get(to.decodeText())
      if (said !== undefined) link.set(PDFName.of('Contents'), PDFHexString.fromText(said))
    }
  }
}
