import { partText, readParts } from '../package/parts.js'
import { relationshipsOf } from '../template/relationships-of.js'
import { filledEnough, pageFaults } from './page-faults.js'
import { pageLayout, type LaidSection } from './page-layout.js'
import { isTurned } from './sections-of.js'
import { attribute, childOf, plainTextOf, withoutEntities, type XmlElement } from './read-xml.js'

/** Something of a report’s pages that a publishing team would not let pass. */
export interface LayoutFinding {
  /** From 1. */
  readonly page: number
  readonly kind:
    | 'half-empty-page'
    | 'nearly-empty-page'
    | 'split-table'
    | 'parted-box'
    | 'long-alternative'
    | 'no-language'
  /** What stands there, and what is wrong with it. */
  readonly text: string
}

/** What was found, and why pages may be others in Word. */
export interface CheckedLayout {
  readonly pages: number
  readonly findings: readonly LayoutFinding[]
  /** Fonts and elements that could not be measured. */
  readonly doubts: readonly string[]
}

/** Rows of a table that can be read at a glance, and thus stay on one page. */
const shortTable = 14
/** A screen reader reads an alternative text in one go. */
const longestAlternative = 250

/** Goes through the pages of a report as it was written, laid out as Word does. */
export function checkLayout(report: Uint8Array): CheckedLayout {
  const parts = readParts(report)
  const related = new Map(
    relationshipsOf(parts, 'word/document.xml').map(({ id, target }) => [id, target] as const),
  )
  const { sections, pages, doubts } = pageLayout(
    (part) => partText(parts, part),
    (id) => related.get(id),
  )
  const findings = [
    ...withoutLanguage(partText(parts, 'word/styles.xml') ?? ''),
    ...sections.flatMap((section, i) => [
      ...emptyPages(section),
      ...emptyBefore(section, sections[i + 1]),
      ...elementsApart(section),
      ...longAlternatives(section),
    ]),
  ]
  return { pages, doubts, findings: findings.toSorted((a, b) => a.page - b.page) }
}

/** Screen readers speak a text in the language of the defaults of its styles, and in their user’s without. */
function withoutLanguage(styles: string): LayoutFinding[] {
  const [defaults = ''] = /<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles) ?? []
  return /<w:lang [^>]*w:val="[^"]+"/.test(defaults)
    ? []
    : [{ page: 1, kind: 'no-language', text: 'the document does not say its language' }]
}

/** Pages that end early though no chapter begins after them, and those that only end a chapter. */
function emptyPages(section: LaidSection): LayoutFinding[] {
  const { slabs, firstPage, elements } = section
  return pageFaults(section).map(({ kind, page, share, slab }): LayoutFinding => {
    const element = elements[slabs[slab]!.of]
    const words = element ? shortened(textOf(element)) : ''
    return {
      page: firstPage + page,
      kind: `${kind}-page`,
      text: `filled to ${Math.round(share * 100)}%: ${kind === 'half-empty' ? 'what follows did not fit' : 'the last of a chapter stands alone'}${words === '' ? '' : `, from “${words}”`}`,
    }
  })
}

/** A page that ends early because a wide table follows on a page on its side. */
function emptyBefore(section: LaidSection, next: LaidSection | undefined): LayoutFinding[] {
  const last = section.placed.at(-1)
  if (!last || !next || next.slabs[0]?.mustStartPage || !isTurned(next.elements)) return []
  const share = last.filled / section.room(last.page)
  return share < filledEnough
    ? [
        {
          page: section.firstPage + last.page,
          kind: 'half-empty-page',
          text: `filled to ${Math.round(share * 100)}%: a wide table follows on a page on its side, “${shortened(textOf(next.elements[0]!))}”`,
        },
      ]
    : []
}

/** Short tables and boxes of which a part stands on the next page, though they could have been whole. */
function elementsApart(section: LaidSection): LayoutFinding[] {
  const { elements, slabs, placed, firstPage } = section
  return elements.flatMap((element, of): LayoutFinding[] => {
    const first = slabs.findIndex((slab) => slab.of === of)
    if (first < 0) return []
    const finding = (kind: LayoutFinding['kind'], text: string): LayoutFinding[] => [
      { page: firstPage + placed[first]!.page, kind, text },
    ]
    if (element.name === 'w:tbl') {
      const last = slabs.findLastIndex((slab) => slab.of === of)
      const body = first + slabs.slice(first, last).findIndex(({ repeated }) => repeated > 0)
      const rows = element.children.filter(({ name }) => name === 'w:tr').length - 1
      const isSplit = placed[last]!.page !== placed[first]!.page
      return isSplit &&
        rows <= shortTable &&
        fitsOnPage(section, first, last) &&
        !givesWay(section, Math.max(first, body), last)
        ? finding(
            'split-table',
            `“${shortened(captionBefore(elements, of))}” of ${rows} rows goes on over the next page`,
          )
        : []
    }
    if (first === 0 || !slabs[first]!.joined || placed[first]!.page === placed[first - 1]!.page)
      return []
    const goesOn = (i: number) => slabs[i]!.joined || slabs[i]!.of === slabs[i - 1]!.of
    let [from, to] = [first, first]
    while (from > 0 && goesOn(from)) from--
    while (to + 1 < slabs.length && goesOn(to + 1)) to++
    return givesWay(section, from, to)
      ? []
      : finding('parted-box', `a box is parted before “${shortened(textOf(element))}”`)
  })
}

/** Whether a table could stand on one page with what is kept with it: on a page on its side little does. */
function fitsOnPage(section: LaidSection, first: number, last: number): boolean {
  const { slabs, placed, room } = section
  let from = first
  while (from > 0 && !slabs[from]!.mayStartPage) from--
  const height = slabs
    .slice(from, last + 1)
    .reduce((sum, slab) => sum + slab.above + slab.height + slab.topEdge + slab.bottomEdge, 0)
  return height <= room(placed[first]!.page)
}

/** Lines or rows of what is parted that keep each other company on a page. */
const company = 3

/** Whether what is parted would leave a page too empty if it were whole, and has company on each page. */
function givesWay({ slabs, placed, room }: LaidSection, from: number, to: number): boolean {
  let begin = from
  while (begin > 0 && !slabs[begin]!.mayStartPage) begin--
  const before = placed[begin - 1]
  const left = before?.page === placed[begin]!.page ? before.filled / room(before.page) : 0
  const least = Math.min(company, Math.floor((to + 1 - from) / 2))
  const pages = placed.slice(from, to + 1).map(({ page }) => page)
  return (
    left < filledEnough &&
    pages.every((page) => pages.filter((other) => other === page).length >= least)
  )
}

function longAlternatives({ elements, slabs, placed, firstPage }: LaidSection): LayoutFinding[] {
  return elements.flatMap((element, i): LayoutFinding[] =>
    alternativesIn(element)
      .filter((text) => text.length > longestAlternative)
      .map((text) => ({
        page: firstPage + (placed[slabs.findIndex(({ of }) => of === i)]?.page ?? 0),
        kind: 'long-alternative',
        text: `an alternative text of ${text.length} characters: “${shortened(text)}”`,
      })),
  )
}

/** Alternative texts of drawings and descriptions of tables. */
function alternativesIn(element: XmlElement): string[] {
  const own =
    element.name === 'wp:docPr'
      ? attribute(element, 'descr')
      : element.name === 'w:tblDescription'
        ? attribute(element, 'w:val')
        : undefined
  return [
    ...(own === undefined ? [] : [withoutEntities(own)]),
    ...element.children.flatMap(alternativesIn),
  ]
}

function captionBefore(elements: readonly XmlElement[], table: number): string {
  const before = elements[table - 1]
  return before ? textOf(before) : ''
}

function textOf(element: XmlElement): string {
  if (element.name === 'w:tbl') {
    const first = element.children.find(({ name }) => name === 'w:tr')
    return first ? textOf(childOf(first, 'w:tc') ?? first) : ''
  }
  return element.name === 'w:t' ? plainTextOf(element) : element.children.map(textOf).join('')
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(' ', 58))} …`
}
