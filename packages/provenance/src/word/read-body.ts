import { scanXml } from '../xml/scan-xml.js'
import type { WordBlock, WordDocument } from './word-document.js'

interface OpenParagraph {
  style: string
  text: string
  bookmarks: string[]
}

/** What is not text of the document as it stands: text that was moved away, and second copies. */
const passedOver = new Set(['w:moveFrom', 'mc:Fallback'])

/** Blocks and bookmarks of a part of a document. Tracked changes count as accepted. */
export function readBody(
  xml: string,
  styles: ReadonlyMap<string, string>,
): Pick<WordDocument, 'blocks' | 'bookmarks'> {
  const blocks: WordBlock[] = []
  const sinks: WordBlock[][] = [blocks]
  const tables: WordBlock[][][][] = []
  const paragraphs: OpenParagraph[] = []
  const bookmarks = new Map<string, string>()
  const openBookmarks = new Map<string, string>()
  const path: string[] = []
  let skipped = 0

  const add = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph) paragraph.text += text
    for (const name of openBookmarks.values()) bookmarks.set(name, `${bookmarks.get(name)}${text}`)
  }
  const begin: Record<string, (attributes: Readonly<Record<string, string>>) => void> = {
    'w:p': () => paragraphs.push({ style: 'normal', text: '', bookmarks: [] }),
    'w:pStyle': (attributes) => {
      const id = attributes['w:val'] ?? ''
      const paragraph = paragraphs.at(-1)
      if (paragraph) paragraph.style = styles.get(id) ?? id.toLowerCase()
    },
    'w:tbl': () => tables.push([]),
    'w:tr': () => tables.at(-1)?.push([]),
    'w:tc': () => {
      const cell: WordBlock[] = []
      tables.at(-1)?.at(-1)?.push(cell)
      sinks.push(cell)
    },
    'w:bookmarkStart': (attributes) => {
      const name = attributes['w:name'] ?? ''
      openBookmarks.set(attributes['w:id'] ?? '', name)
      bookmarks.set(name, '')
      paragraphs.at(-1)?.bookmarks.push(name)
    },
    'w:bookmarkEnd': (attributes) => openBookmarks.delete(attributes['w:id'] ?? ''),
    // Elsewhere than in a run it is a tab stop.
    'w:tab': () => path.at(-1) === 'w:r' && add('\t'),
    'w:br': () => add(' '),
    'w:cr': () => add(' '),
    'w:noBreakHyphen': () => add('\u2011'),
  }
  const end: Record<string, () => void> = {
    'w:p': () => {
      const paragraph = paragraphs.pop()
      if (paragraph) sinks.at(-1)!.push({ kind: 'paragraph', ...paragraph })
    },
    'w:tc': () => void sinks.pop(),
    'w:tbl': () => {
      const rows = tables.pop()
      if (rows) sinks.at(-1)!.push({ kind: 'table', rows })
    },
  }
  scanXml(xml, {
    open: (name, attributes) => {
      if (passedOver.has(name)) skipped += 1
      if (skipped === 0 && Object.hasOwn(begin, name)) begin[name]!(attributes)
      path.push(name)
    },
    close: (name) => {
      path.pop()
      if (skipped === 0 && Object.hasOwn(end, name)) end[name]!()
      if (passedOver.has(name)) skipped -= 1
    },
    text: (text) => {
      if (skipped === 0 && path.at(-1) === 'w:t') add(text)
    },
  })
  return { blocks, bookmarks }
}
