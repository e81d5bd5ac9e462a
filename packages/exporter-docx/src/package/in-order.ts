import { partText, relationshipsPart, rewriteParts, type Parts } from './parts.js'

/**
 * Ids that docx counts up for as long as its process lives, or draws at random, as numbers in the
 * order in which they stand in their part: bookmarks, drawings, relationships.
 */
export function inOrder(parts: Parts): Parts {
  const relationships = new Map(
    Object.keys(parts)
      .filter((name) => name.endsWith('.rels') && name !== '_rels/.rels')
      .map((name) => [name, numbered(partText(parts, name) ?? '', / Id="([^"]+)"/g, 'rId')]),
  )
  const texts = ['word/document.xml', 'word/footnotes.xml'].map(
    (name) => partText(parts, name) ?? '',
  )
  // Footnotes hold bookmarks too, and ids are unique in the whole document.
  const bookmarks = numbered(texts.join(''), /<w:bookmarkStart\b[^>]* w:id="([^"]+)"/g, '')
  return rewriteParts(parts, (text, name) => {
    const ids = relationships.get(name) ?? relationships.get(relationshipsPart(name))
    if (name.endsWith('.rels')) return ids ? renamed(text, /( Id=")([^"]+)(")/g, ids) : null
    const related = ids ? renamed(text, /( r:[a-z]+=")([^"]+)(")/gi, ids) : text
    const marked = renamed(
      related,
      /(<w:bookmark(?:Start|End)\b[^>]* w:id=")([^"]+)(")/g,
      bookmarks,
    )
    return name === 'word/document.xml' ? countedUp(marked) : marked
  })
}

function countedUp(document: string): string {
  const drawings = numbered(document, /<wp:docPr\b[^>]*? id="([^"]+)"/g, '')
  return renamed(document, /(<wp:docPr\b[^>]*? id=")([^"]+)(")/g, drawings)
}

function numbered(text: string, pattern: RegExp, prefix: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  for (const [, id] of text.matchAll(pattern))
    if (id !== undefined && !ids.has(id)) ids.set(id, `${prefix}${ids.size + 1}`)
  return ids
}

function renamed(text: string, pattern: RegExp, ids: ReadonlyMap<string, string>): string {
  return text.replace(
    pattern,
    (_, before: string, id: string, after: string) => before + (ids.get(id) ?? id) + after,
  )
}
