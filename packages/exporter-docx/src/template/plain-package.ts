import { textPart, type Parts } from '../package/parts.js'
import { acceptedChanges, countChanges } from './accepted-changes.js'
import { inSchemaOrder } from './in-schema-order.js'
import { plainMeasures } from './plain-measures.js'
import { transitional } from './office-namespaces.js'
import { readXmlTree, rewritten, writeXmlTree, type XmlNode } from './xml-tree.js'

/** A template’s parts in one form, and how many tracked changes were accepted in it. */
export interface PlainPackage {
  readonly parts: Parts
  readonly changes: number
}

/**
 * Every part of a package as Word writes it: whoever wrote the template, in whatever encoding, with whatever
 * prefixes, tracked changes or edition of Open XML, the rest reads one form. What is not XML where it should be
 * is left out.
 */
export function plainPackage(parts: Parts): PlainPackage {
  let changes = 0
  const plain: Record<string, Uint8Array> = {}
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels)$/i.test(name)) {
      plain[name] = bytes
      continue
    }
    try {
      const tree = readXmlTree(bytes)
      changes += countChanges(tree.root)
      plain[name] = textPart(writeXmlTree({ ...tree, root: plainRoot(tree.root) }))
    } catch {
      // Whoever needs the part says that it is not there.
    }
  }
  return { parts: plain, changes }
}

function plainRoot(root: XmlNode): XmlNode {
  if (root.name === 'Relationships')
    return rewritten(root, (child) => [
      {
        ...child,
        attributes: { ...child.attributes, Type: transitional(child.attributes['Type'] ?? '') },
      },
    ])
  return inSchemaOrder(plainMeasures(acceptedChanges(root)))
}
