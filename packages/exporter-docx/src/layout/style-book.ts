import { noBorders, type ParagraphFormat, type RunFormat } from './formats.js'
import { paragraphChanges, runChanges, type Changes } from './read-formats.js'
import { attribute, childOf, readXml, type XmlElement } from './read-xml.js'

/** The formats of a document’s styles, with what each inherits. */
export interface StyleBook {
  /** A paragraph in a style, before what it says of itself. */
  readonly paragraph: (style: string | undefined) => ParagraphFormat
  /** Text in a paragraph style, and in a character style within it. */
  readonly run: (style: string | undefined, character?: string) => RunFormat
  readonly themeFont: (name: string) => string | undefined
  readonly table: (style: string | undefined) => XmlElement | undefined
}

// What Word takes where nothing is said (ECMA-376, 17.7.5).
const plainParagraph: ParagraphFormat = {
  before: 0,
  after: 0,
  line: 240,
  lineRule: 'auto',
  left: 0,
  right: 0,
  firstLine: 0,
  keepNext: false,
  keepLines: false,
  pageBreakBefore: false,
  widowControl: true,
  contextualSpacing: false,
  borders: noBorders,
  tabs: [],
  list: null,
}
const plainRun: RunFormat = {
  font: 'Times New Roman',
  size: 10,
  bold: false,
  italic: false,
  caps: false,
  smallCaps: false,
  spacing: 0,
  raised: false,
  hidden: false,
}

/** The book of a document: styles.xml, and the theme whose fonts it may name. */
export function styleBook(styles: string, theme: string | undefined): StyleBook {
  const root = childOf(readXml(styles), 'w:styles')
  const themeFont = themeFonts(theme ?? '')
  const byId = new Map<string, XmlElement>()
  let normal: string | undefined
  for (const style of root?.children ?? []) {
    const id = style.name === 'w:style' ? attribute(style, 'w:styleId') : undefined
    if (id === undefined) continue
    byId.set(id, style)
    if (attribute(style, 'w:type') === 'paragraph' && attribute(style, 'w:default') === '1')
      normal = id
  }
  const defaults = childOf(root, 'w:docDefaults')
  const basePr = childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')
  const baseRun = childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr')
  const paragraphs = new Map<string | undefined, ParagraphFormat>()
  const runs = new Map<string | undefined, RunFormat>()
  const based = <Format>(
    known: Map<string | undefined, Format>,
    id: string | undefined,
    plain: () => Format,
    add: (format: Format, style: XmlElement) => Format,
    depth = 0,
  ): Format => {
    const present = known.get(id)
    if (present) return present
    const style = id === undefined ? undefined : byId.get(id)
    const parent = style && childOf(style, 'w:basedOn')
    const base =
      style && parent && depth < 20
        ? based(known, attribute(parent, 'w:val'), plain, add, depth + 1)
        : plain()
    const format = style ? add(base, style) : base
    known.set(id, format)
    return format
  }
  const paragraph = (id: string | undefined): ParagraphFormat =>
    based(
      paragraphs,
      id ?? normal,
      () => ({ ...plainParagraph, ...paragraphChanges(basePr) }),
      (format, style) => ({
        ...format,
        ...paragraphChanges(childOf(style, 'w:pPr'), format.tabs),
      }),
    )
  const runIn = (id: string | undefined): RunFormat =>
    based(
      runs,
      id ?? normal,
      () => ({ ...plainRun, ...runChanges(baseRun, themeFont) }),
      (format, style) => ({ ...format, ...runChanges(childOf(style, 'w:rPr'), themeFont) }),
    )
  const characters = new Map<string, Changes<RunFormat>>()
  const characterIn = (id: string): Changes<RunFormat> =>
    based(
      characters as Map<string | undefined, Changes<RunFormat>>,
      id,
      () => ({}),
      (changes, style) => ({ ...changes, ...runChanges(childOf(style, 'w:rPr'), themeFont) }),
    )
  const both = new Map<string, RunFormat>()
  return {
    paragraph,
    run(style, character) {
      if (character === undefined) return runIn(style)
      const key = `${style ?? ''} ${character}`
      const known = both.get(key)
      if (known) return known
      const format = { ...runIn(style), ...characterIn(character) }
      both.set(key, format)
      return format
    },
    themeFont,
    table: (id) => (id === undefined ? undefined : byId.get(id)),
  }
}

/** Fonts by the names under which styles ask for them, such as `minorHAnsi`. */
function themeFonts(theme: string): (name: string) => string | undefined {
  const of = (kind: string) =>
    new RegExp(`<a:${kind}Font>\\s*<a:latin\\b[^>]*? typeface="([^"]*)"`).exec(theme)?.[1]
  const [major, minor] = [of('major'), of('minor')]
  return (name) => (name.startsWith('major') ? major : name.startsWith('minor') ? minor : undefined)
}
