import type { PdfObjects } from './pdf-objects.js'
import { bytesOfString } from './pdf-text.js'
import { isDictionary, type PdfDictionary, type PdfValue } from './pdf-value.js'

/** Adds ids to the structure’s tree of ids, which has to name every id, in order (ISO 32000-1, 7.9.6). */
export function addIds(
  objects: PdfObjects,
  root: PdfDictionary,
  ids: ReadonlyMap<string, PdfValue>,
): void {
  if (ids.size === 0) return
  const all = [...namesIn(objects, objects.lookup(root.get('IDTree'))), ...ids]
  const sorted = all
    .map(([id, element]) => ({ id, bytes: bytesOfString(id), element }))
    .toSorted((a, b) => (a.bytes < b.bytes ? -1 : 1))
  const names = sorted.flatMap(({ id, element }) => [id, element])
  root.set('IDTree', new Map([['Names', names]]))
}

function namesIn(objects: PdfObjects, node: PdfValue | undefined): [string, PdfValue][] {
  if (!isDictionary(node)) return []
  const [names, kids] = [objects.lookup(node.get('Names')), objects.lookup(node.get('Kids'))]
  const own: [string, PdfValue][] = []
  if (Array.isArray(names))
    for (let i = 0; i + 1 < names.length; i += 2) {
      const id = names[i]
      if (typeof id === 'string') own.push([id, names[i + 1]!])
    }
  const below = Array.isArray(kids) ? kids : []
  return [...own, ...below.flatMap((kid) => namesIn(objects, objects.lookup(kid)))]
}
