import { scanOfficeXml } from '../../xml/scan-office-xml.js'
import { fields } from './fields.js'
import { isOn } from './is-on.js'
import { addText, closeParagraph, openParagraph, type OpenParagraph } from './open-paragraph.js'
import type { Numberings } from './read-numbering.js'
import type { WordStyle } from './read-styles.js'
import { formerly, noteElements } from './story-elements.js'
import { noteMark, type TrackedChange, type WordBlock, type WordStory } from './word-document.js'

type Attributes = Readonly<Record<string, string>>

/** What a part is read with. */
export interface StorySurroundings {
  readonly styles: ReadonlyMap<string, WordStyle>
  readonly numberings: Numberings
  /** The address of a link by its id in the part’s relationships. */
  readonly addressOf: (id: string) => string | undefined
  /** The texts of a chart by its id in the part’s relationships. */
  readonly chartOf: (id: string) => readonly string[] | undefined
}

/** What stands in a part: its text, or its notes one after the other. */
export interface ReadStory extends WordStory {
  readonly notes: readonly { id: string; author: string; blocks: readonly WordBlock[] }[]
  /** Ids of the headers and footers its sections name, in order. */
  readonly running: readonly string[]
}

const unreadable = new Set(['w:altChunk', 'w:subDoc', 'w:object'])

/** Reads a part with text. Tracked changes count as accepted, and are told. */
export function readStory(
  xml: string,
  { styles, numberings, addressOf, chartOf }: StorySurroundings,
): ReadStory {
  const blocks: WordBlock[] = []
  const sinks: WordBlock[][] = [blocks]
  const tables: { rows: WordBlock[][][]; description: string | null }[] = []
  const paragraphs: OpenParagraph[] = []
  const goingOn: OpenParagraph[] = []
  const bookmarks = new Map<string, string>()
  const openBookmarks = new Map<string, string>()
  const tracked: { kind: TrackedChange['kind']; author: string; text: string }[] = []
  const insertions: { kind: TrackedChange['kind']; author: string; text: string }[] = []
  const deletions: { kind: TrackedChange['kind']; author: string; text: string }[] = []
  const links: ({ text: string; address: string } | undefined)[] = []
  const choices: boolean[] = []
  const notes: { id: string; author: string; blocks: WordBlock[] }[] = []
  const running: string[] = []
  const unread: string[] = []
  const path: string[] = []
  const deletedRows = new Set<WordBlock[][]>()
  const field = fields()
  let fieldLink: { text: string; address: string } | undefined
  let boxes = 0
  let skipped = 0
  let isHidden = false

  const add = (text: string) => {
    const paragraph = paragraphs.at(-1)
    const isText = field.text()
    if (!paragraph || isText === 'none') return
    if (isHidden || paragraph.isHidden) {
      paragraph.hidden += text
      return
    }
    const shown = isText === 'note-mark' ? noteMark : text
    const address = field.address()
    if (address !== undefined && fieldLink?.address !== address) fieldLink = { text: '', address }
    if (address === undefined) fieldLink = undefined
    addText(paragraph, shown, openBookmarks.values(), fieldLink ?? links.at(-1))
    for (const insertion of insertions) insertion.text += text
    for (const name of openBookmarks.values())
      bookmarks.set(name, `${bookmarks.get(name) ?? ''}${shown}`)
  }
  const track = (kind: TrackedChange['kind'], attributes: Attributes) => {
    const change = { kind, author: attributes['w:author'] ?? '', text: '' }
    tracked.push(change)
    return change
  }
  const inRow = () => path.at(-1) === 'w:trPr' || path.at(-1) === 'w:tcPr'
  const draw = (title: string, description: string) =>
    paragraphs.at(-1)?.drawings.push({ title, description })
  const begin: Record<string, (attributes: Attributes) => void> = {
    'w:p': () => {
      const before = goingOn.pop()
      const paragraph = openParagraph(boxes > 0)
      paragraphs.push(before ? { ...before, ...styleOfNext(paragraph) } : paragraph)
    },
    'w:pStyle': (attributes) => {
      const id = attributes['w:val'] ?? ''
      const paragraph = paragraphs.at(-1)
      if (!paragraph) return
      const style = styles.get(id)
      paragraph.style = style?.name ?? id.toLowerCase()
      paragraph.level = style?.level ?? null
      paragraph.isHidden = style?.hidden ?? false
      paragraph.numberingId = style?.numbering?.id ?? null
      paragraph.numberingLevel = style?.numbering?.level ?? 0
    },
    'w:numId': (attributes) => {
      const paragraph = paragraphs.at(-1)
      if (paragraph) paragraph.numberingId = attributes['w:val'] ?? null
    },
    'w:ilvl': (attributes) => {
      const paragraph = paragraphs.at(-1)
      if (paragraph) paragraph.numberingLevel = Number(attributes['w:val'] ?? 0)
    },
    'w:r': () => {
      isHidden = false
    },
    'w:rStyle': (attributes) => {
      if (inRun(path)) isHidden ||= styles.get(attributes['w:val'] ?? '')?.hidden ?? false
    },
    'w:vanish': (attributes) => {
      if (inRun(path)) isHidden = isOn(attributes)
    },
    'w:tbl': () => tables.push({ rows: [], description: null }),
    'w:tblDescription': (attributes) => {
      const table = tables.at(-1)
      if (table) table.description = attributes['w:val'] ?? ''
    },
    'w:tr': () => tables.at(-1)?.rows.push([]),
    'w:tc': () => {
      const cell: WordBlock[] = []
      tables.at(-1)?.rows.at(-1)?.push(cell)
      sinks.push(cell)
    },
    'w:txbxContent': () => {
      boxes += 1
    },
    'w:bookmarkStart': (attributes) => {
      const name = attributes['w:name'] ?? ''
      openBookmarks.set(attributes['w:id'] ?? '', name)
      bookmarks.set(name, '')
    },
    'w:bookmarkEnd': (attributes) => openBookmarks.delete(attributes['w:id'] ?? ''),
    'w:hyperlink': (attributes) => {
      const address = addressOf(attributes['r:id'] ?? '')
      links.push(address === undefined ? undefined : { text: '', address })
    },
    'w:fldSimple': (attributes) => field.begin(attributes['w:instr'] ?? ''),
    'w:fldChar': (attributes) => {
      const type = attributes['w:fldCharType']
      if (type === 'begin') field.begin()
      if (type === 'separate') field.separate()
      if (type === 'end') field.end()
    },
    'w:footnoteReference': (attributes) => {
      paragraphs.at(-1)?.footnotes.push(attributes['w:id'] ?? '')
      add(noteMark)
    },
    'w:endnoteReference': (attributes) => {
      paragraphs.at(-1)?.endnotes.push(attributes['w:id'] ?? '')
      add(noteMark)
    },
    'wp:docPr': (attributes) => draw(attributes['title'] ?? '', attributes['descr'] ?? ''),
    'v:imagedata': (attributes) => draw('', attributes['title'] ?? ''),
    // A word across the page, such as DRAFT, is an attribute of its shape.
    'v:textpath': (attributes) => add(attributes['string'] ?? ''),
    'c:chart': (attributes) => {
      const chart = chartOf(attributes['r:id'] ?? '')
      const drawings = paragraphs.at(-1)?.drawings
      const drawing = drawings?.pop()
      if (drawings)
        drawings.push({
          ...(drawing ?? { title: '', description: '' }),
          ...(chart ? { chart } : {}),
        })
    },
    'w:headerReference': (attributes) => running.push(attributes['r:id'] ?? ''),
    'w:footerReference': (attributes) => running.push(attributes['r:id'] ?? ''),
    'w:sectPr': () => {
      const paragraph = paragraphs.at(-1)
      if (paragraph && path.at(-1) === 'w:pPr') paragraph.endsSection = true
    },
    'w:ins': (attributes) => {
      if (path.at(-1) !== 'w:rPr') insertions.push(track('insertion', attributes))
    },
    'w:moveTo': (attributes) => insertions.push(track('insertion', attributes)),
    // Elsewhere than in a run it is a tab stop.
    'w:tab': () => path.at(-1) === 'w:r' && add('\t'),
    'w:ptab': () => add('\t'),
    'w:br': () => add(' '),
    'w:cr': () => add(' '),
    'w:noBreakHyphen': () => add('-'),
    'w:sym': (attributes) => {
      const code = Number.parseInt(attributes['w:char'] ?? '', 16)
      add(code > 0 && code <= 0xffff ? String.fromCharCode(code) : '\uFFFD')
    },
  }
  const end: Record<string, () => void> = {
    'w:p': () => {
      const paragraph = paragraphs.pop()
      if (!paragraph) return
      if (paragraph.goesOn) goingOn.push({ ...paragraph, goesOn: false })
      else sinks.at(-1)!.push(closeParagraph(paragraph, counts))
    },
    'w:tr': () => {
      const rows = tables.at(-1)?.rows
      if (rows && deletedRows.has(rows.at(-1)!)) rows.pop()
    },
    'w:tc': () => {
      settle()
      if (sinks.length > 1) sinks.pop()
    },
    'w:r': () => {
      isHidden = false
    },
    'w:tbl': () => {
      const table = tables.pop()
      if (table) sinks.at(-1)!.push({ kind: 'table', ...table })
    },
    'w:txbxContent': () => {
      boxes -= 1
    },
    'w:hyperlink': () => void links.pop(),
    'w:fldSimple': () => field.end(),
    'w:ins': () => {
      if (path.at(-1) !== 'w:rPr') insertions.pop()
    },
    'w:moveTo': () => void insertions.pop(),
  }
  const counts = (id: string, level: number) => numberings.get(id)?.[level] ?? false
  /** A paragraph that was to go on where none follows. */
  const settle = () => {
    const paragraph = goingOn.pop()
    if (paragraph) sinks.at(-1)!.push(closeParagraph(paragraph, counts))
  }
  const isPassedOver = (name: string) =>
    formerly.test(name) ||
    name === 'w:moveFrom' ||
    (name === 'w:del' && path.at(-1) !== 'w:rPr') ||
    (name === 'mc:Choice' && choices.at(-1) === true) ||
    (name === 'mc:Fallback' && choices.at(-1) === true)

  scanOfficeXml(xml, {
    open: (name, attributes) => {
      if (name === 'mc:AlternateContent' && skipped === 0) choices.push(false)
      if (isPassedOver(name)) {
        if (name === 'w:del' || name === 'w:moveFrom') {
          if (skipped === 0) deletions.push(track('deletion', attributes))
          if (name === 'w:del' && inRow() && path.at(-1) === 'w:trPr')
            deletedRows.add(tables.at(-1)?.rows.at(-1) ?? [])
        }
        skipped += 1
      } else if (name === 'mc:Choice' && skipped === 0) choices[choices.length - 1] = true
      if (skipped === 0) {
        if (name === 'w:del') {
          const paragraph = paragraphs.at(-1)
          if (paragraph && path.at(-2) === 'w:pPr') paragraph.goesOn = true
        }
        if (noteElements.has(name)) {
          const note = {
            id: attributes['w:type'] === undefined ? (attributes['w:id'] ?? '') : '',
            author: attributes['w:author'] ?? '',
            blocks: [],
          }
          notes.push(note)
          sinks.push(note.blocks)
        }
        if (unreadable.has(name)) unread.push(name.slice(2))
        if (Object.hasOwn(begin, name)) begin[name]!(attributes)
      }
      // A deletion may hold the end of a bookmark that began before it.
      else if (name === 'w:bookmarkEnd' && !path.includes('mc:Fallback'))
        openBookmarks.delete(attributes['w:id'] ?? '')
      path.push(name)
    },
    close: (name) => {
      path.pop()
      if (skipped === 0) {
        if (Object.hasOwn(end, name)) end[name]!()
        if (noteElements.has(name)) {
          settle()
          sinks.pop()
        }
        if (name === 'mc:AlternateContent') choices.pop()
      } else if (isPassedOver(name)) {
        skipped -= 1
        if (skipped === 0 && (name === 'w:del' || name === 'w:moveFrom')) deletions.pop()
      }
    },
    text: (text) => {
      const element = path.at(-1)
      if (skipped > 0) {
        if (element === 'w:delText' || element === 'w:t')
          for (const deletion of deletions) deletion.text += text
        return
      }
      if (element === 'w:t' || element === 'm:t') add(text)
      if (element === 'w:instrText') field.addCode(text)
    },
  })
  settle()
  return { blocks, bookmarks, tracked, unread, notes, running }
}

function inRun(path: readonly string[]): boolean {
  return path.at(-1) === 'w:rPr' && path.at(-2) === 'w:r'
}

/** A paragraph that goes on in the next is one of the next’s style. */
function styleOfNext({ style, level, isHidden, numberingId, numberingLevel }: OpenParagraph) {
  return { style, level, isHidden, numberingId, numberingLevel }
}
