import type { DocumentBook } from '../layout/document-book.js'
import { readParagraph } from '../layout/read-paragraph.js'
import { attribute, childOf, numberOf, readXml, type XmlElement } from '../layout/read-xml.js'
import { textWidth, type PageShape } from '../styles/page-shape.js'
import { xml } from '../xml/xml.js'

/** Something of a text in other words, by its place there. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

interface Widening {
  readonly book: DocumentBook
  readonly from: PageShape
  readonly to: PageShape
  /** Widths of text against each other. */
  readonly ratio: number
}

/** A table that takes so much of the width is meant to take all of it. */
const acrossThePage = 0.8
/** English Metric Units in a twentieth of a point. */
const emuPerTwip = 635

/**
 * A header or footer of a page as it fits that page on its side: tabs and tables reach as far across, what stands on
 * the right half of the page goes on to do so, and a picture higher than the page gets lower.
 */
export function widerRunning(
  text: string,
  book: DocumentBook,
  { from, to }: { readonly from: PageShape; readonly to: PageShape },
): string {
  const ratio = textWidth(to) / textWidth(from)
  const edits = editsIn({ book, from, to, ratio }, readXml(text))
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((before, one) => before.slice(0, one.from) + one.text + before.slice(one.to), text)

  function editsIn(widening: Widening, element: XmlElement): Edit[] {
    const own =
      element.name === 'w:p'
        ? tabEdits(widening, element)
        : element.name === 'w:tbl'
          ? tableEdits(widening, element, text)
          : element.name === 'wp:anchor'
            ? anchorEdits(widening, element, text)
            : []
    return [...own, ...element.children.flatMap((child) => editsIn(widening, child))]
  }
}

/** What stands before tabs among the properties of a paragraph (ECMA-376, 17.3.1.26). */
const beforeTabs = new Set(
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd'
    .split(' ')
    .map((name) => `w:${name}`),
)

function tabEdits({ book, ratio }: Widening, paragraph: XmlElement): Edit[] {
  const uses = paragraph.children.some(function holdsTab({ name, children }): boolean {
    return name === 'w:r'
      ? children.some((child) => child.name === 'w:tab')
      : name !== 'w:pPr' && children.some(holdsTab)
  })
  const moved = readParagraph(book, paragraph).format.tabs.filter(
    ({ at, to }) => at > 0 && ['center', 'right', 'end', 'decimal'].includes(to),
  )
  if (!uses || moved.length === 0) return []
  const properties = childOf(paragraph, 'w:pPr')
  const own = childOf(properties, 'w:tabs')
  const replaced = new Set(moved.map(({ at }) => at))
  const kept = (own?.children ?? []).flatMap((tab) => {
    const at = numberOf(tab, 'w:pos')
    const kind = attribute(tab, 'w:val') ?? 'left'
    return at === undefined || replaced.has(at) ? [] : [{ at, kind }]
  })
  const stops = [
    ...kept,
    ...moved.map(({ at }) => ({ at, kind: 'clear' })),
    ...moved.map(({ at, to }) => ({ at: Math.round(at * ratio), kind: to })),
  ].toSorted((a, b) => a.at - b.at)
  const tabs = xml(
    'w:tabs',
    {},
    ...stops.map(({ at, kind }) => xml('w:tab', { 'w:val': kind, 'w:pos': at })),
  )
  if (own) return [{ from: own.from, to: own.to, text: tabs }]
  if (properties && properties.children.length > 0) {
    const before = properties.children.findLast(({ name }) => beforeTabs.has(name))
    const at = before?.to ?? properties.children[0]!.from
    return [{ from: at, to: at, text: tabs }]
  }
  const written = xml('w:pPr', {}, tabs)
  if (properties) return [{ from: properties.from, to: properties.to, text: written }]
  const first = paragraph.children[0]!.from
  return [{ from: first, to: first, text: written }]
}

function tableEdits({ from, ratio }: Widening, table: XmlElement, text: string): Edit[] {
  const grid = childOf(table, 'w:tblGrid')?.children ?? []
  const width = grid.reduce((sum, column) => sum + (numberOf(column, 'w:w') ?? 0), 0)
  if (width < textWidth(from) * acrossThePage) return []
  const measures = [
    childOf(childOf(table, 'w:tblPr'), 'w:tblW'),
    ...grid,
    ...table.children
      .filter(({ name }) => name === 'w:tr')
      .flatMap(({ children }) => children.filter(({ name }) => name === 'w:tc'))
      .map((cell) => childOf(childOf(cell, 'w:tcPr'), 'w:tcW')),
  ]
  return measures.flatMap((one) =>
    one && ['dxa', undefined].includes(attribute(one, 'w:type'))
      ? [scaled(one, text, 'w:w', ratio)]
      : [],
  )
}

function anchorEdits({ from, to }: Widening, anchor: XmlElement, text: string): Edit[] {
  const extent = childOf(anchor, 'wp:extent')
  const position = childOf(anchor, 'wp:positionH')
  const offset = childOf(position, 'wp:posOffset')
  const at = Number(offset?.text)
  const [wide, high] = [numberOf(extent, 'cx') ?? 0, numberOf(extent, 'cy') ?? 0]
  const isOfPage = position && attribute(position, 'relativeFrom') === 'page'
  const across = (isOfPage ? from.width : textWidth(from)) * emuPerTwip
  const moved =
    offset && Number.isFinite(at) && at + wide / 2 > across / 2 && wide < across / 2
      ? [
          {
            from: offset.from,
            to: offset.to,
            text: xml(
              'wp:posOffset',
              {},
              String(Math.round(at + (to.width - from.width) * emuPerTwip)),
            ),
          },
        ]
      : []
  const most = to.height * emuPerTwip
  if (high <= most || !holds(anchor, 'pic:pic')) return moved
  const sizes = [...(extent ? [extent] : []), ...all(anchor, 'a:ext')]
  const lower = sizes.flatMap((size): Edit[] => {
    if (numberOf(size, 'cx') === undefined) return []
    const narrower = scaled(size, text, 'cx', most / high)
    return [{ ...narrower, text: withScaled(narrower.text, 'cy', most / high) }]
  })
  return [...moved, ...lower]
}

function scaled({ from, to }: XmlElement, text: string, name: string, factor: number): Edit {
  return { from, to, text: withScaled(text.slice(from, to), name, factor) }
}

/** The tag an element begins with is the first that has the attribute. */
function withScaled(text: string, name: string, factor: number): string {
  return text.replace(
    new RegExp(`( ${name}=")(\\d+)"`),
    (_, before: string, measure: string) => `${before}${Math.round(Number(measure) * factor)}"`,
  )
}

function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ])
}

function holds(element: XmlElement, name: string): boolean {
  return element.children.some((child) => child.name === name || holds(child, name))
}
