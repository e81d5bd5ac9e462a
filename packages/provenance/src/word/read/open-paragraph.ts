import { alike } from './plain-run.js'
import type { Stretch, WordDrawing, WordParagraph } from './word-document.js'

/** A paragraph while it is read. */
export interface OpenParagraph {
  style: string
  level: number | null
  /** Where its text is hidden by its style. */
  isHidden: boolean
  numberingId: string | null
  numberingLevel: number
  text: string
  /** Where in the text the last tab stands; null where there is none. */
  lastTab: number | null
  hidden: string
  readonly stretches: Map<string, Stretch>
  readonly links: { text: string; address: string }[]
  readonly drawings: WordDrawing[]
  readonly footnotes: string[]
  readonly endnotes: string[]
  boxed: boolean
  endsSection: boolean
  /** Whether the mark at its end is deleted: it goes on in the next. */
  goesOn: boolean
}

export function openParagraph(boxed: boolean): OpenParagraph {
  return {
    style: 'normal',
    level: null,
    isHidden: false,
    numberingId: null,
    numberingLevel: 0,
    text: '',
    lastTab: null,
    hidden: '',
    stretches: new Map(),
    links: [],
    drawings: [],
    footnotes: [],
    endnotes: [],
    boxed,
    endsSection: false,
    goesOn: false,
  }
}

/** Adds text on one line, as part of those bookmarks and of that link. */
export function addText(
  paragraph: OpenParagraph,
  text: string,
  bookmarks: Iterable<string>,
  link: { text: string; address: string } | undefined,
): void {
  const plain = alike(text)
  const added = /(?:^|\s)$/.test(paragraph.text) ? plain.trimStart() : plain
  const from = paragraph.text.length
  if (text === '\t') paragraph.lastTab = from
  paragraph.text += added
  if (link) {
    if (!paragraph.links.includes(link)) paragraph.links.push(link)
    link.text += plain
  }
  for (const name of bookmarks) {
    const begin = paragraph.stretches.get(name)?.from ?? from
    paragraph.stretches.set(name, { name, from: begin, to: paragraph.text.length })
  }
}

/** The paragraph when all of it is read. */
export function closeParagraph(
  open: OpenParagraph,
  counts: (id: string, level: number) => boolean,
): WordParagraph {
  const text = open.text.trimEnd()
  const { style, level, footnotes, endnotes, drawings, boxed, endsSection } = open
  return {
    kind: 'paragraph',
    style,
    level,
    list:
      open.numberingId === null || open.numberingId === '0'
        ? null
        : {
            ordered: counts(open.numberingId, open.numberingLevel),
            level: open.numberingLevel,
          },
    text,
    beforeTab: open.lastTab === null ? text : text.slice(0, open.lastTab).trimEnd(),
    hidden: alike(open.hidden).trim(),
    stretches: [...open.stretches.values()].map(({ name, from, to }) => ({
      name,
      from,
      to: Math.min(to, text.length),
    })),
    links: open.links.map((link) => ({ ...link, text: link.text.trim() })),
    drawings,
    footnotes,
    endnotes,
    boxed,
    endsSection,
  }
}
