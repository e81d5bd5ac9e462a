import { elementsIn, rewritten, type XmlNode } from './xml-tree.js'

/** What somebody deleted or moved away with changes tracked. */
const deleted = new Set(['w:del', 'w:moveFrom', 'w:cellDel'])

/** What holds what somebody inserted. */
const inserted = new Set(['w:ins', 'w:moveTo'])

/** Formats as they were before, marks of changes and comments, and the check of spelling. */
const marks =
  /^w:(\w+Change|(ins|del|move(From|To))Range\w+|move(From|To)Range\w+|customXml(Ins|Del|Move)\w*|comment(RangeStart|RangeEnd|Reference)|annotationRef|cellIns|cellMerge|proofErr|perm(Start|End)|bookmark(Start|End))$/

/** When and in which session something was written, and by whom. */
const trace = /^(w:rsid\w*|w14:(paraId|textId)|w15:(presenceInfo|author))$/

/** How many changes a part had that were still to be accepted. */
export function countChanges(node: XmlNode): number {
  return elementsIn(node).reduce(
    (sum, child) =>
      sum + (deleted.has(child.name) || inserted.has(child.name) ? 1 : 0) + countChanges(child),
    0,
  )
}

/**
 * The part with its tracked changes accepted, as Word does it, and without comments, bookmarks and traces of who
 * worked on it: a template lends what it looks like, not its history.
 */
export function acceptedChanges(root: XmlNode): XmlNode {
  return rewritten(withoutTrace(root), (child, parent) => {
    if (marks.test(child.name)) return []
    // In the properties of a paragraph’s mark or of a row they say that it was inserted or deleted.
    const isMark = parent.name === 'w:rPr' || parent.name === 'w:trPr' || parent.name === 'w:tcPr'
    if (isMark && (deleted.has(child.name) || inserted.has(child.name))) return []
    if (deleted.has(child.name) || isDeletedRow(child)) return []
    return inserted.has(child.name) ? elementsIn(acceptedChanges(child)) : [withoutTrace(child)]
  })
}

function isDeletedRow(node: XmlNode): boolean {
  return (
    node.name === 'w:tr' &&
    elementsIn(node).some(
      ({ name, children }) =>
        name === 'w:trPr' &&
        children.some((child) => typeof child !== 'string' && child.name === 'w:del'),
    )
  )
}

function withoutTrace(node: XmlNode): XmlNode {
  if (!Object.keys(node.attributes).some((name) => trace.test(name))) return node
  return {
    ...node,
    attributes: Object.fromEntries(
      Object.entries(node.attributes).filter(([name]) => !trace.test(name)),
    ),
  }
}
