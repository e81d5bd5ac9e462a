import type { HouseStyle, HouseStyles } from './house-template.js'
import { readStyles } from './read-house-styles.js'

/**
 * The house’s styles, and ours where it has none of that name. Word in another language writes
 * other ids for the styles it knows by name (`berschrift1` for `heading 1`): they get ours.
 */
export function houseStyles(house: HouseStyles, ours: string): string {
  const ids = houseIds(house.styles, readStyles(ours))
  const taken = new Set(ids.values())
  const kept = readStyles(ours).filter(({ id }) => !taken.has(id))
  return [
    house.defaults,
    ...house.styles.map(({ text }) => withoutNumbering(withOurIds(text, ids))),
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
  return new Map(
    house.map((style) => {
      const same = byName.get(nameOf(style))
      return [style.id, same ?? (ourIds.has(style.id) ? `${style.id}House` : style.id)]
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

/** One style of a type is its default: the house’s, where it has one. */
function withoutDefault(style: string, house: HouseStyles): string {
  const type = /w:type="(\w+)"/.exec(style)?.[1]
  const hasDefault = house.styles.some(
    (other) => other.type === type && /^<w:style\b[^>]*w:default="(?:1|true|on)"/.test(other.text),
  )
  return hasDefault ? style.replace(/^(<w:style\b[^>]*?) w:default="1"/, '$1') : style
}
