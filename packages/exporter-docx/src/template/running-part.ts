import { textPart, type Parts } from '../package/parts.js'
import { filledFields, isBlank, type FieldWords } from './filled-fields.js'
import type { HousePart } from './house-template.js'
import { readHousePart } from './read-house-part.js'
import { holds, readXmlTree, rewritten, writeXmlTree, type XmlNode } from './xml-tree.js'

/** A part, and how many pictures were left out of it because they stand elsewhere. */
export interface RunningPart {
  readonly part: HousePart
  readonly linked: number
}

/** A header or footer of the house, with this publication’s words in its fields; none where it is blank. */
export function runningPart(parts: Parts, name: string, meta: FieldWords): RunningPart | undefined {
  const part = readHousePart(parts, name)
  if (!part) return undefined
  const tree = readXmlTree(textPart(part.text))
  const linked = new Set(
    part.relationships
      .filter(({ type, to }) => 'address' in to && type.endsWith('/image'))
      .map(({ id }) => id),
  )
  const isLinked = (node: XmlNode): boolean =>
    ['r:link', 'r:id', 'r:href'].some((attribute) => linked.has(node.attributes[attribute] ?? ''))
  let left = 0
  const root = rewritten(filledFields(tree.root, meta), (child) => {
    // The report numbers its own lists.
    if (child.name === 'w:numPr') return []
    const { 'r:link': link, ...attributes } = child.attributes
    if (link !== undefined && attributes['r:embed'] !== undefined) return [{ ...child, attributes }]
    // A picture that stands on somebody’s disk or server is not in the template.
    if (!['w:drawing', 'w:pict'].includes(child.name) || !holds(child, isLinked)) return [child]
    left++
    return []
  })
  if (isBlank(root)) return undefined
  const text = writeXmlTree({ ...tree, root })
  const relationships = part.relationships.filter(({ id }) => text.includes(`"${id}"`))
  return { part: { ...part, text, relationships }, linked: left }
}
