import { scanOfficeXml } from '@inspectorate/provenance/word'

/**
 * The bookmarks of a part that have a beginning and an end, by the id that both have. LibreOffice writes a bookmark
 * anew in each half of a paragraph that is split, the first without an end: that one covers its own paragraph only.
 */
export function lastingBookmarks(xml: string): ReadonlySet<string> {
  const open = new Map<string, string>()
  const lasting = new Set<string>()
  scanOfficeXml(xml, {
    open: (name, attributes) => {
      const id = attributes['w:id'] ?? ''
      if (name === 'w:bookmarkStart') {
        const called = attributes['w:name'] ?? ''
        for (const [other, known] of open) if (known === called) open.delete(other)
        open.set(id, called)
      }
      if (name === 'w:bookmarkEnd' && open.delete(id)) lasting.add(id)
    },
  })
  return lasting
}
