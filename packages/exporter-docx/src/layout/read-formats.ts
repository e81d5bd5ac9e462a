import {
  noBorders,
  type Borders,
  type ParagraphFormat,
  type RunFormat,
  type TabStop,
} from './formats.js'
import { attribute, childOf, numberOf, type XmlElement } from './read-xml.js'

export type Changes<Format> = { -readonly [Key in keyof Format]?: Format[Key] }

/** What `w:pPr` says (ECMA-376, 17.3.1.26). */
export function paragraphChanges(
  properties: XmlElement | undefined,
  tabsBefore: readonly TabStop[] = [],
): Changes<ParagraphFormat> {
  const changes: Changes<ParagraphFormat> = {}
  for (const one of properties?.children ?? [])
    switch (one.name) {
      case 'w:keepNext':
        changes.keepNext = isOn(one)
        break
      case 'w:keepLines':
        changes.keepLines = isOn(one)
        break
      case 'w:pageBreakBefore':
        changes.pageBreakBefore = isOn(one)
        break
      case 'w:widowControl':
        changes.widowControl = isOn(one)
        break
      case 'w:contextualSpacing':
        changes.contextualSpacing = isOn(one)
        break
      case 'w:spacing':
        set(changes, 'before', numberOf(one, 'w:before'))
        set(changes, 'after', numberOf(one, 'w:after'))
        set(changes, 'line', numberOf(one, 'w:line'))
        if (changes.line !== undefined) changes.lineRule = attribute(one, 'w:lineRule') ?? 'auto'
        break
      case 'w:ind': {
        const hanging = numberOf(one, 'w:hanging')
        set(changes, 'left', numberOf(one, 'w:left') ?? numberOf(one, 'w:start'))
        set(changes, 'right', numberOf(one, 'w:right') ?? numberOf(one, 'w:end'))
        set(changes, 'firstLine', hanging === undefined ? numberOf(one, 'w:firstLine') : -hanging)
        break
      }
      case 'w:pBdr':
        changes.borders = bordersOf(one)
        break
      case 'w:tabs':
        changes.tabs = tabsOf(one, tabsBefore)
        break
      case 'w:numPr': {
        const id = attribute(childOf(one, 'w:numId') ?? one, 'w:val')
        changes.list =
          id === undefined || id === '0'
            ? null
            : { id, level: numberOf(childOf(one, 'w:ilvl'), 'w:val') ?? 0 }
        break
      }
    }
  return changes
}

/** What `w:rPr` says (ECMA-376, 17.3.2.28). */
export function runChanges(
  properties: XmlElement | undefined,
  themeFont: (name: string) => string | undefined,
): Changes<RunFormat> {
  const changes: Changes<RunFormat> = {}
  for (const one of properties?.children ?? [])
    switch (one.name) {
      case 'w:rFonts': {
        const theme = attribute(one, 'w:asciiTheme')
        set(changes, 'font', (theme && themeFont(theme)) || attribute(one, 'w:ascii'))
        break
      }
      case 'w:sz': {
        const half = numberOf(one, 'w:val')
        set(changes, 'size', half && half / 2)
        break
      }
      case 'w:b':
        changes.bold = isOn(one)
        break
      case 'w:i':
        changes.italic = isOn(one)
        break
      case 'w:caps':
        changes.caps = isOn(one)
        break
      case 'w:smallCaps':
        changes.smallCaps = isOn(one)
        break
      case 'w:vanish':
        changes.hidden = isOn(one)
        break
      case 'w:spacing':
        set(changes, 'spacing', numberOf(one, 'w:val'))
        break
      case 'w:vertAlign':
        changes.raised = attribute(one, 'w:val') !== 'baseline'
        break
    }
  return changes
}

function set<Format, Key extends keyof Format>(
  changes: Format,
  key: Key,
  value: Format[Key] | undefined,
): void {
  if (value !== undefined) changes[key] = value
}

/** A toggle is on unless it says that it is not. */
export function isOn(element: XmlElement): boolean {
  const written = attribute(element, 'w:val')
  return written !== '0' && written !== 'false' && written !== 'off'
}

function bordersOf(borders: XmlElement): Borders {
  const [top, bottom] = ['w:top', 'w:bottom'].map((side) => borderHeight(childOf(borders, side)))
  const key = borders.children.map(({ name, written }) => name + written).join()
  return key === '' ? noBorders : { top: top!, bottom: bottom!, key }
}

/** Distance from the text in points and width in eighths of one, as twentieths. */
function borderHeight(side: XmlElement | undefined): number {
  if (!side || ['none', 'nil'].includes(attribute(side, 'w:val') ?? 'none')) return 0
  const lines = attribute(side, 'w:val') === 'double' ? 3 : 1
  return (numberOf(side, 'w:space') ?? 0) * 20 + ((numberOf(side, 'w:sz') ?? 0) / 8) * 20 * lines
}

function tabsOf(tabs: XmlElement, before: readonly TabStop[]): readonly TabStop[] {
  const stops = new Map(before.map((stop) => [stop.at, stop]))
  for (const one of tabs.children) {
    const at = numberOf(one, 'w:pos')
    const to = attribute(one, 'w:val') ?? 'left'
    if (at === undefined) continue
    if (to === 'clear') stops.delete(at)
    else stops.set(at, { at, to })
  }
  return [...stops.values()].sort((a, b) => a.at - b.at)
}
