import {
  fields,
  formerly,
  noteElements,
  scanOfficeXml,
  type Numberings,
  type WordStyle,
} from '@inspectorate/provenance/word'
import type { EditedParagraph, TrackedEdit } from './edited-document.js'
import { lastingBookmarks } from './lasting-bookmarks.js'
import {
  addText,
  closeParagraph,
  markParagraph,
  openParagraph,
  type OpenParagraph,
} from './open-paragraph.js'
import type { RunStyle } from './read-run-styles.js'
import { runMarks } from './run-marks.js'
import { isOfMark, trackedEdits } from './tracked-edits.js'

type Attributes = Readonly<Record<string, string>>

/** What is made of changes that an editor tracked: as if accepted, or as if refused. */
export type TrackedReading = 'accepted' | 'rejected'

/** What a part is read with. */
export interface EditedSurroundings {
  readonly styles: ReadonlyMap<string, WordStyle>
  readonly runStyles: ReadonlyMap<string, RunStyle>
  readonly numberings: Numberings
  readonly addressOf: (id: string) => string | undefined
  /** The id of a footnote’s text. */
  readonly noteOf: (id: string) => string
  readonly tracked: TrackedReading
}

/** The paragraphs of a part, and by the ids of its notes those of each. */
export interface EditedStory {
  readonly paragraphs: readonly EditedParagraph[]
  readonly notes: readonly {
    readonly id: string
    readonly author: string
    readonly paragraphs: readonly EditedParagraph[]
  }[]
  readonly tracked: readonly TrackedEdit[]
}

/** Reads a part with text as an editor left it. */
export function readEditedStory(xml: string, around: EditedSurroundings): EditedStory {
  const { styles, runStyles, numberings, addressOf, noteOf } = around
  const accepts = around.tracked === 'accepted'
  const lasting = lastingBookmarks(xml)
  const paragraphs: EditedParagraph[] = []
  const notes: { id: string; author: string; paragraphs: EditedParagraph[] }[] = []
  const open: OpenParagraph[] = []
  const bookmarks = new Map<string, string>()
  const openComments = new Set<string>()
  const links: (string | null)[] = []
  const path: string[] = []
  const choices: boolean[] = []
  const run = runMarks(runStyles, path)
  const tracked = trackedEdits(path)
  const field = fields()
  const notesByBookmark = new Map<string, string>()
  let goingOn: OpenParagraph | undefined
  let headings: readonly { level: number; text: string }[] = []
  let tables = 0
  let boxes = 0
  let skipped = 0

  const counts = (id: string, level: number) => numberings.get(id)?.[level] ?? false
  const figureNow = () => [...bookmarks.values()].findLast((name) => name.startsWith('figure_'))
  const mark = (paragraph: OpenParagraph) => {
    for (const name of bookmarks.values()) markParagraph(paragraph, name)
  }
  const add = (text: string) => {
    const paragraph = open.at(-1)
    const isText = field.text()
    const { hidden, ...marks } = run.now()
    if (!paragraph || isText === 'none' || hidden) return
    mark(paragraph)
    if (isText === 'note-mark') {
      const [, name = ''] = /^\s*noteref\s+(\S+)/i.exec(field.code()) ?? []
      paragraph.pieces.push({ kind: 'note', id: notesByBookmark.get(name) ?? `new ${name}` })
      return
    }
    const href = field.address() ?? links.at(-1) ?? null
    addText(paragraph, text, { ...marks, href }, figureNow())
    for (const id of openComments)
      paragraph.comments.set(id, `${paragraph.comments.get(id) ?? ''}${text}`)
    tracked.text(text)
  }
  const close = (paragraph: OpenParagraph) => {
    const note = notes.at(-1)
    const isNote = note !== undefined
    const closed = closeParagraph(paragraph, counts, {
      isNote,
      under: headings.map(({ text }) => text),
    })
    const { form, text } = closed
    tracked.inParagraph(text)
    if (form.is === 'heading' && text !== '')
      headings = [
        ...headings.filter(({ level }) => level < form.level),
        { level: form.level, text },
      ]
    if (text !== '' || closed.anchors.length > 0 || closed.drawings > 0 || closed.comments.size > 0)
      (note?.paragraphs ?? paragraphs).push(closed)
  }
  const settle = () => {
    const paragraph = goingOn
    goingOn = undefined
    if (paragraph) close(paragraph)
  }
  const openBookmark = (attributes: Attributes): string => {
    const name = attributes['w:name'] ?? ''
    for (const [other, known] of bookmarks) if (known === name) bookmarks.delete(other)
    bookmarks.set(attributes['w:id'] ?? '', name)
    return name
  }
  const begin: Record<string, (attributes: Attributes) => void> = {
    'w:p': () => {
      const paragraph = openParagraph(boxes > 0, tables > 0)
      const before = goingOn
      goingOn = undefined
      open.push(
        before
          ? {
              ...before,
              style: paragraph.style,
              plain: paragraph.plain,
              numberingId: null,
              numberingLevel: 0,
            }
          : paragraph,
      )
    },
    'w:pStyle': (attributes) => {
      const paragraph = open.at(-1)
      const id = attributes['w:val'] ?? ''
      const style = styles.get(id)
      if (!paragraph) return
      paragraph.style = style ?? {
        name: id.toLowerCase(),
        level: null,
        hidden: false,
        numbering: null,
      }
      paragraph.plain = runStyles.get(id) ?? { strong: false, emphasis: false }
      paragraph.numberingId = style?.numbering?.id ?? null
      paragraph.numberingLevel = style?.numbering?.level ?? 0
    },
    'w:numId': (attributes) => {
      const paragraph = open.at(-1)
      if (paragraph) paragraph.numberingId = attributes['w:val'] ?? null
    },
    'w:ilvl': (attributes) => {
      const paragraph = open.at(-1)
      if (paragraph) paragraph.numberingLevel = Number(attributes['w:val'] ?? 0)
    },
    ...run.elements,
    'w:tbl': () => (tables += 1),
    'w:txbxContent': () => (boxes += 1),
    'w:bookmarkStart': (attributes) => {
      const name = openBookmark(attributes)
      const paragraph = open.at(-1)
      if (paragraph) markParagraph(paragraph, name)
    },
    'w:bookmarkEnd': (attributes) => bookmarks.delete(attributes['w:id'] ?? ''),
    'w:commentRangeStart': (attributes) => openComments.add(attributes['w:id'] ?? ''),
    'w:commentRangeEnd': (attributes) => openComments.delete(attributes['w:id'] ?? ''),
    'w:commentReference': (attributes) => {
      const id = attributes['w:id'] ?? ''
      const comments = open.at(-1)?.comments
      if (comments && !comments.has(id)) comments.set(id, '')
    },
    'w:hyperlink': (attributes) => {
      const anchor = attributes['w:anchor']
      links.push(
        addressOf(attributes['r:id'] ?? '') ?? (anchor === undefined ? null : `#${anchor}`),
      )
    },
    'w:fldSimple': (attributes) => field.begin(attributes['w:instr'] ?? ''),
    'w:fldChar': (attributes) => {
      const type = attributes['w:fldCharType']
      if (type === 'begin') field.begin()
      if (type === 'separate') field.separate()
      if (type === 'end') field.end()
    },
    'w:footnoteReference': (attributes) => {
      const paragraph = open.at(-1)
      if (!paragraph) return
      mark(paragraph)
      const id = noteOf(attributes['w:id'] ?? '')
      for (const name of bookmarks.values())
        if (name.startsWith('footnote_')) notesByBookmark.set(name, id)
      paragraph.pieces.push({ kind: 'note', id })
    },
    'w:drawing': () => {
      const paragraph = open.at(-1)
      if (paragraph) paragraph.drawings += 1
    },
    'w:pict': () => {
      const paragraph = open.at(-1)
      if (paragraph) paragraph.drawings += 1
    },
    'w:tab': () => path.at(-1) === 'w:r' && add(' '),
    'w:br': (attributes) => {
      const type = attributes['w:type']
      if (type === undefined || type === 'textWrapping') open.at(-1)?.pieces.push({ kind: 'break' })
    },
    'w:cr': () => open.at(-1)?.pieces.push({ kind: 'break' }),
    'w:noBreakHyphen': () => add('-'),
    'w:sym': () => add('\uFFFD'),
  }
  const end: Record<string, () => void> = {
    'w:p': () => {
      const paragraph = open.pop()
      for (const id of bookmarks.keys()) if (!lasting.has(id)) bookmarks.delete(id)
      if (paragraph?.goesOn) goingOn = { ...paragraph, goesOn: false }
      else if (paragraph) close(paragraph)
    },
    'w:tc': settle,
    'w:tbl': () => (tables -= 1),
    'w:txbxContent': () => (boxes -= 1),
    'w:hyperlink': () => links.pop(),
    'w:fldSimple': () => field.end(),
  }
  const isPassedOver = (name: string): boolean => {
    const ofMark = isOfMark(path)
    if (name === 'w:ins' || name === 'w:moveTo') return !accepts && !ofMark
    if (name === 'w:del' || name === 'w:moveFrom') return accepts && !ofMark
    if (formerly.test(name)) return accepts || name !== 'w:rPrChange'
    return (name === 'mc:Choice' || name === 'mc:Fallback') && choices.at(-1) === true
  }
  scanOfficeXml(xml, {
    open: (name, attributes) => {
      if (name === 'mc:AlternateContent' && skipped === 0) choices.push(false)
      tracked.begin(name, attributes)
      if (isPassedOver(name)) skipped += 1
      else if (name === 'mc:Choice' && skipped === 0) choices[choices.length - 1] = true
      if (skipped === 0) {
        // A mark at the end of a paragraph that is gone once all is decided.
        if (name === (accepts ? 'w:del' : 'w:ins') && path.at(-2) === 'w:pPr') {
          const paragraph = open.at(-1)
          if (paragraph) paragraph.goesOn = true
        }
        if (noteElements.has(name)) {
          headings = []
          notes.push({
            id: attributes['w:type'] === undefined ? (attributes['w:id'] ?? '') : '',
            author: attributes['w:author'] ?? '',
            paragraphs: [],
          })
        }
        if (Object.hasOwn(begin, name)) begin[name]!(attributes)
      }
      // A stretch that is passed over may begin or end a bookmark of what stands beside it.
      else if (!path.includes('mc:Fallback')) {
        if (name === 'w:bookmarkStart') openBookmark(attributes)
        if (name === 'w:bookmarkEnd') bookmarks.delete(attributes['w:id'] ?? '')
        if (name === 'w:commentRangeStart') openComments.add(attributes['w:id'] ?? '')
        if (name === 'w:commentRangeEnd') openComments.delete(attributes['w:id'] ?? '')
      }
      path.push(name)
    },
    close: (name) => {
      path.pop()
      tracked.end(name)
      if (skipped === 0) {
        if (Object.hasOwn(end, name)) end[name]!()
        if (noteElements.has(name)) settle()
        if (name === 'mc:AlternateContent') choices.pop()
      } else if (isPassedOver(name)) skipped -= 1
    },
    text: (text) => {
      const element = path.at(-1)
      if (skipped > 0) {
        if (element === 'w:delText' || element === 'w:t') tracked.text(text)
        return
      }
      if (element === 'w:t' || element === 'm:t' || (element === 'w:delText' && !accepts)) add(text)
      if (element === 'w:instrText') field.addCode(text)
    },
  })
  settle()
  return { paragraphs, notes, tracked: tracked.whole() }
}
