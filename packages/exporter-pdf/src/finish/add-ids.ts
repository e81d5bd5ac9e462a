import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib'

const name = (text: string) => PDFName.of(text)

/** Adds ids to the structure’s tree of ids, which has to name every id, in order (ISO 32000-1, 7.9.6). */
export function addIds(
  context: PDFContext,
  root: PDFDict,
  ids: ReadonlyMap<string, PDFObject>,
): void {
  if (ids.size === 0) return
  const all = new Map([...namesIn(context, context.lookup(root.get(name('IDTree')))), ...ids])
  const sorted = [...all].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const names = sorted.flatMap(([id, element]) => [PDFString.of(id), element])
  root.set(name('IDTree'), context.obj({ Names: context.obj(names) }))
}

function namesIn(context: PDFContext, node: PDFObject | undefined): [string, PDFObject][] {
  if (!(node instanceof PDFDict)) return []
  const names = context.lookup(node.get(name('Names')))
  const kids = context.lookup(node.get(name('Kids')))
  const own: [string, PDFObject][] = []
  if (names instanceof PDFArray)
    for (let i = 0; i + 1 < names.size(); i += 2) {
      const id = names.lookup(i)
      if (id instanceof PDFString || id instanceof PDFHexString)
        own.push([id.decodeText(), names.get(i + 1)])
    }
  const below = kids instanceof PDFArray ? kids.asArray() : []
  return [...own, ...below.flatMap((kid) => namesIn(context, context.lookup(kid)))]
}
