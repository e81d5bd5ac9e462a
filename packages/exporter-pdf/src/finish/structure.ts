import type { PdfObjects } from './pdf-objects.js'
import { isDictionary, type PdfDictionary, type PdfValue } from './pdf-value.js'

/** An element of the structure tree with its role. */
export interface StructureElement {
  readonly dictionary: PdfDictionary
  /** What leads to it: a reference, or the element itself. */
  readonly value: PdfValue
  readonly role: string
}

/** The elements right below one, in reading order; content and links are left out. */
export function childrenOf(objects: PdfObjects, parent: PdfDictionary): StructureElement[] {
  return listOf(objects, parent.get('K')).flatMap((value) => {
    const dictionary = objects.lookup(value)
    const role = isDictionary(dictionary) ? dictionary.get('S') : undefined
    if (!isDictionary(dictionary) || typeof role !== 'string') return []
    return [{ dictionary, value, role: role.slice(1) }]
  })
}

/** Every element of that role, in reading order. It looks upwards from them, as most of the tree has none below it. */
export function elementsOf(objects: PdfObjects, role: string): StructureElement[] {
  const found: { readonly element: StructureElement; readonly path: readonly number[] }[] = []
  for (const { reference, dictionary } of objects.dictionariesWith(`/S /${role}`)) {
    if (dictionary.get('S') !== `/${role}`) continue
    const path = pathOf(objects, reference, dictionary)
    found.push({ element: { dictionary, value: reference, role }, path })
  }
  return found.toSorted((a, b) => inOrder(a.path, b.path)).map(({ element }) => element)
}

/** The place of an element among those beside it, after that of the element it is in, from the root on. */
function pathOf(objects: PdfObjects, reference: PdfValue, element: PdfDictionary): number[] {
  const above = element.get('P')
  const parent = objects.lookup(above)
  if (above === undefined || !isDictionary(parent)) return []
  const place = listOf(objects, parent.get('K')).indexOf(reference)
  return [...pathOf(objects, above, parent), place]
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((place, i) => place !== b[i])
  return at < 0 ? a.length - b.length : a[at]! - (b[at] ?? -1)
}

/** The values of an array, or the one value where there is no array. */
export function listOf(objects: PdfObjects, value: PdfValue | undefined): readonly PdfValue[] {
  const list = objects.lookup(value)
  if (Array.isArray(list)) return list
  return value === undefined ? [] : [value]
}
