import type { ParagraphFormat } from './formats.js'
import { paragraphChanges, type Changes } from './read-formats.js'
import { attribute, childOf, numberOf, readXml, type XmlElement } from './read-xml.js'
import { styleBook, type StyleBook } from './style-book.js'
import type { Unmeasured } from './break-lines.js'

/** What the paragraphs of one document are read with. */
export interface DocumentBook {
  readonly styles: StyleBook
  /** The indents of a level of a list. */
  readonly listIndent: (list: {
    readonly id: string
    readonly level: number
  }) => Changes<ParagraphFormat> | undefined
  /** Paragraphs of each note, by its id. */
  readonly notes: ReadonlyMap<string, readonly XmlElement[]>
  readonly tabDistance: number
  readonly unmeasured: Unmeasured
  /** Elements that were met and are not laid out. */
  readonly unread: Set<string>
}

/** The book of a package, from its parts as text. */
export function documentBook(part: (name: string) => string | undefined): DocumentBook {
  const levels = numberingLevels(part('word/numbering.xml'))
  const settings = part('word/settings.xml') ?? ''
  const tab = /<w:defaultTabStop\b[^>]* w:val="(\d+)"/.exec(settings)?.[1]
  return {
    styles: styleBook(part('word/styles.xml') ?? '', part('word/theme/theme1.xml')),
    listIndent: ({ id, level }) => levels.get(`${id} ${level}`),
    notes: new Map(
      (childOf(readXml(part('word/footnotes.xml') ?? ''), 'w:footnotes')?.children ?? []).map(
        (note) => [attribute(note, 'w:id') ?? '', note.children],
      ),
    ),
    tabDistance: tab === undefined ? 720 : Number(tab),
    unmeasured: { fonts: new Set(), characters: 0, unknownCharacters: 0 },
    unread: new Set(),
  }
}

/** Indents by list and level: `w:num` names its definition (ECMA-376, 17.9). */
function numberingLevels(numbering: string | undefined): Map<string, Changes<ParagraphFormat>> {
  const levels = new Map<string, Changes<ParagraphFormat>>()
  const root = childOf(readXml(numbering ?? ''), 'w:numbering')
  const definitions = new Map<string, [number, Changes<ParagraphFormat>][]>()
  for (const one of root?.children ?? [])
    if (one.name === 'w:abstractNum')
      definitions.set(
        attribute(one, 'w:abstractNumId') ?? '',
        one.children
          .filter(({ name }) => name === 'w:lvl')
          .map((level) => [
            numberOf(level, 'w:ilvl') ?? 0,
            paragraphChanges(childOf(level, 'w:pPr')),
          ]),
      )
    else if (one.name === 'w:num') {
      const definition = childOf(one, 'w:abstractNumId')
      for (const [level, changes] of definitions.get(
        (definition && attribute(definition, 'w:val')) ?? '',
      ) ?? [])
        levels.set(`${attribute(one, 'w:numId')} ${level}`, changes)
    }
  return levels
}
