import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib'

interface Place {
  readonly name: string
  readonly page: number
  readonly height: number
}

/** Names of the places that links lead to, by page and from its top down. */
export function namedPlaces(document: PDFDocument): string[] {
  const pages = document.getPages().map(({ ref }) => ref)
  const { context, catalog } = document
  const placesIn = (node: PDFObject | undefined): Place[] => {
    if (!(node instanceof PDFDict)) return []
    const names = context.lookup(node.get(PDFName.of('Names')))
    const kids = context.lookup(node.get(PDFName.of('Kids')))
    const own = names instanceof PDFArray ? pairsOf(names) : []
    const below = kids instanceof PDFArray ? kids.asArray() : []
    return [
      ...own.map(({ name, place }) => ({
        name,
        page: pages.findIndex((ref) => ref === place.get(0)),
        height: numberOf(place.lookup(3)),
      })),
      ...below.flatMap((kid) => placesIn(context.lookup(kid))),
    ]
  }
  const names = catalog.lookup(PDFName.of('Names'))
  const places = names instanceof PDFDict ? placesIn(names.lookup(PDFName.of('Dests'))) : []
  return places.toSorted((a, b) => a.page - b.page || b.height - a.height).map(({ name }) => name)
}

/** Names and places in turn, as a tree of names holds them. */
function pairsOf(names: PDFArray): { name: string; place: PDFArray }[] {
  return names.asArray().flatMap((_, i) => {
    if (i % 2 === 1 || i + 1 >= names.size()) return []
    const name = textOf(names.lookup(i))
    const target = names.lookup(i + 1)
    const place = target instanceof PDFDict ? target.lookup(PDFName.of('D')) : target
    return name === null || !(place instanceof PDFArray) ? [] : [{ name, place }]
  })
}

function numberOf(value: PDFObject | undefined): number {
  return value instanceof PDFNumber ? value.asNumber() : 0
}

/** A string of a PDF; null for anything else. */
export function textOf(value: PDFObject | undefined): string | null {
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null
}
