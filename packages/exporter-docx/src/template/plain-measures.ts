import { rewritten, type XmlNode } from './xml-tree.js'

/** Twentieths of a point in each unit (ISO/IEC 29500-1, 22.9.2.15). */
const twips: Readonly<Record<string, number>> = {
  pt: 20,
  pc: 240,
  pi: 240,
  in: 1440,
  cm: 1440 / 2.54,
  mm: 144 / 2.54,
}

/** Elements whose value is in halves of a point. */
const halfPoints = new Set(['w:sz', 'w:szCs', 'w:kern', 'w:position', 'w:hps', 'w:hpsRaise'])

/** Names that Strict Open XML has for sides, by what Word writes. */
const sides: Readonly<Record<string, string>> = { start: 'left', end: 'right' }

/** Where a side is an element, a value or an attribute. */
const hasSides = new Set(['w:tcBorders', 'w:tblBorders', 'w:tblCellMar', 'w:tcMar'])
const sideValues = new Set(['w:jc', 'w:tab', 'w:lvlJc'])

/** Directions of text in Strict Open XML, by what Word writes (ISO/IEC 29500-4, 14.11.7). */
const directions: Readonly<Record<string, string>> = {
  tb: 'lrTb',
  rl: 'tbRl',
  lr: 'btLr',
  tbV: 'lrTbV',
  rlV: 'tbRlV',
  lrV: 'tbLrV',
}

/** The part with every measure as a number and every side by the name that Word writes. */
export function plainMeasures(root: XmlNode): XmlNode {
  return rewritten(plain(root, root), (child, parent) => [plain(child, parent)])
}

function plain(node: XmlNode, parent: XmlNode): XmlNode {
  const name = hasSides.has(parent.name) ? sided(node.name) : node.name
  return {
    ...node,
    name,
    attributes: {
      ...Object.fromEntries(
        Object.entries(node.attributes).map(([key, value]) => [
          node.name === 'w:ind' ? sided(key) : key,
          key.startsWith('w:')
            ? plainValue(node.name, key, value)
            : /^(a|wp|pic|wps):/.test(node.name)
              ? drawn(value)
              : value,
        ]),
      ),
      ...(isLineShare(node) && { 'w:lineRule': 'auto' }),
    },
  }
}

/** A line without its rule is a share of its height (ISO/IEC 29500-1, 17.3.1.33); LibreOffice takes it for a fixed one. */
function isLineShare({ name, attributes }: XmlNode): boolean {
  return name === 'w:spacing' && attributes['w:line'] !== undefined && !('w:lineRule' in attributes)
}

function sided(name: string): string {
  return name.replace(/^w:(start|end)(?=$|Chars$)/, (_, side: string) => `w:${sides[side]}`)
}

/** Measures and percentages of drawings (ISO/IEC 29500-1, 22.9.2.9 and 20.1.10.16), which Word writes as numbers. */
function drawn(value: string): string {
  if (/^-?\d+(?:\.\d+)?%$/.test(value)) return String(Math.round(Number.parseFloat(value) * 1000))
  const inTwips = measured(value)
  return inTwips === undefined ? value : String(Math.round(inTwips * emuPerTwip))
}

const emuPerTwip = 635

function measured(value: string): number | undefined {
  const [, number, unit = ''] = /^(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)$/.exec(value) ?? []
  const scale = twips[unit]
  return number === undefined || scale === undefined ? undefined : Number(number) * scale
}

function plainValue(element: string, attribute: string, value: string): string {
  if (attribute === 'w:val' && sideValues.has(element)) return sides[value] ?? value
  if (attribute === 'w:val' && element === 'w:textDirection') return directions[value] ?? value
  // Fiftieths of a percent (ISO/IEC 29500-4, 14.11.8).
  if (attribute === 'w:w' && value.endsWith('%'))
    return String(Math.round(Number.parseFloat(value) * 50))
  const inTwips = measured(value)
  if (inTwips === undefined) return value
  return String(
    Math.round(attribute === 'w:val' && halfPoints.has(element) ? inTwips / 10 : inTwips),
  )
}
