import type { HouseStyle, HouseStyles } from './house-template.js'
import { readStyles } from './read-house-styles.js'
import { elementsOf } from './xml-tags.js'

/**
 * The house’s styles, and ours where it has none of that name. Word in another language writes
 * other ids for the styles it knows by name (`berschrift1` for `heading 1`): they get ours.
 */
export function houseStyles(house: HouseStyles, ours: string): string {
  const ids = houseIds(house.styles, readStyles(ours))
  const taken = new Set(ids.values())
  const kept = readStyles(ours).filter(({ id }) => !taken.has(id))
  return [
    // A template without styles has ours; one without defaults has what a program does without any.
    house.styles.length === 0 ? (elementsOf(ours, 'w:docDefaults')[0] ?? '') : house.defaults,
    ...house.styles.map(({ text }) =>
      withTabOf(ours, asInReports(withoutLanguage(withoutNumbering(withOurIds(text, ids))))),
    ),
    ...kept.map(({ text }) => (taken.size > 0 ? withoutDefault(text, house) : text)),
  ].join('')
}

/** Ids of the house’s styles as they stand in the report. */
export function houseIds(
  house: readonly HouseStyle[],
  ours: readonly HouseStyle[],
): ReadonlyMap<string, string> {
  const byName = new Map(ours.map((style) => [nameOf(style), style.id]))
  const ourIds = new Set(ours.map(({ id }) => id))
  const taken = new Set<string>()
  return new Map(
    house.map((style) => {
      const same = byName.get(nameOf(style))
      let id = same ?? (ourIds.has(style.id) ? `${style.id}House` : style.id)
      // LibreOffice writes names that differ in case only: the first is the one we know.
      while (taken.has(id)) id = `${id}House`
      taken.add(id)
      return [style.id, id]
    }),
  )
}

/** A header, footer or style with the ids that its styles have in the report. */
export function withOurIds(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replace(
    /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link)\b[^>]*w:val="|<w:style\b[^>]*w:styleId=")([^"]*)(")/g,
    (_, before: string, id: string, after: string) => before + (ids.get(id) ?? id) + after,
  )
}

function nameOf({ type, name }: HouseStyle): string {
  return `${type} ${name.toLowerCase()}`
}

/** The report numbers its own sections and lists: a second numbering would stand beside it. */
function withoutNumbering(style: string): string {
  return style.replace(/<w:numPr\b[^>]*\/>|<w:numPr\b.*?<\/w:numPr>/gs, '')
}

/** The report is in its own language, whatever that of the template: what is in another says so itself. */
function withoutLanguage(style: string): string {
  return style.replace(/<w:lang\b[^>]*\/>/g, '')
}

/**
 * A chapter begins a page, and what stands over something stays with it, unless the style of the house says
 * otherwise: in letters, which most templates are for, neither matters.
 */
function asInReports(style: string): string {
  const id = /w:styleId="([^"]*)"/.exec(style)?.[1] ?? ''
  const wanted = [
    ...(/^(Heading[1-6]|Caption)$/.test(id) ? ['w:keepNext'] : []),
    ...(id === 'Heading1' ? ['w:pageBreakBefore'] : []),
  ].filter((property) => !new RegExp(`<${property}\\b`).test(style))
  // Their places among the properties of a paragraph (ISO/IEC 29500-1, 17.3.1.26).
  return wanted.reduce(
    (before, property) =>
      withParagraphProperties(before).replace(
        property === 'w:keepNext' ? /(<w:pPr>)/ : /(<w:pPr>(?:<w:keep(?:Next|Lines)\b[^>]*\/>)*)/,
        `$1<${property}/>`,
      ),
    style,
  )
}

function withParagraphProperties(style: string): string {
  if (style.includes('<w:pPr>')) return style
  return style.includes('<w:pPr/>')
    ? style.replace('<w:pPr/>', '<w:pPr></w:pPr>')
    : style.replace(/(?=<w:rPr>|<w:rPr\/>|<\/w:style>)/, '<w:pPr></w:pPr>')
}

/**
 * Word sets the tab before a page number at each line of contents, not in their style, so that few
 * houses have it there. It stands at the edge of the text, as in our own style.
 */
function withTabOf(ours: string, style: string): string {
  const id = /w:styleId="(TOC\d)"/.exec(style)?.[1]
  if (id === undefined || style.includes('<w:tabs>')) return style
  const own = readStyles(ours).find((other) => other.id === id)?.text ?? ''
  const tabs = /<w:tabs>.*?<\/w:tabs>/s.exec(own)?.[0] ?? ''
  // Its place among the properties of a paragraph (ISO/IEC 29500-1, 17.3.1.26).
  return withParagraphProperties(style).replace(
    /(<w:pPr>(?:<w:(?:keepNext|keepLines|pageBreakBefore|widowControl|suppressLineNumbers|shd)\b[^>]*\/>|<w:pBdr>.*?<\/w:pBdr>)*)/s,
    `$1${tabs}`,
  )
}

/** One style of a type is its default: the house’s, where it has one. */
function withoutDefault(style: string, house: HouseStyles): string {
  const type = /w:type="(\w+)"/.exec(style)?.[1]
  const hasDefault = house.styles.some(
    (other) => other.type === type && /^<w:style\b[^>]*w:default="(?:1|true|on)"/.test(other.text),
  )
  return hasDefault ? style.replace(/^(<w:style\b[^>]*?) w:default="1"/, '$1') : style
}
