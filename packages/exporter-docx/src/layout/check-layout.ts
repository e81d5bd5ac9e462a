import { match } from 'ts-pattern'
import { partText, readParts } from '../package/parts.js'
import { relationshipsOf } from '../template/relationships-of.js'
import { pageLayout, type LaidSection } from './page-layout.js'
import { attribute, childOf, plainTextOf, type XmlElement } from './read-xml.js'

/** Something of a report’s pages that a publishing team would not let pass. */
export interface LayoutFinding {
  /** From 1. */
  readonly page: number
  readonly kind: 'half-empty-page' | 'split-table' | 'parted-box' | 'long-alternative'
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

/** A page that goes on over the next should be filled at least so far. */
const filledEnough = 0.6
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
  const findings = sections.flatMap((section) => [
    ...halfEmptyPages(section),
    ...elementsApart(section),
    ...longAlternatives(section),
  ])
  return { pages, doubts, findings: findings.toSorted((a, b) => a.page - b.page) }
}

/** Pages that end early though no chapter begins after them: something large did not fit. */
function halfEmptyPages({
  slabs,
  placed,
  firstPage,
  room,
  elements,
}: LaidSection): LayoutFinding[] {
  return placed.flatMap(({ page, filled }, i): LayoutFinding[] => {
    const next = placed[i + 1]
    if (!next || next.page === page || slabs[i + 1]!.mustStartPage) return []
    const share = filled / room(page)
    if (share >= filledEnough) return []
    const moved = elements[slabs[i + 1]!.of]
    return [
      {
        page: firstPage + page,
        kind: 'half-empty-page',
        text: `filled to ${Math.round(share * 100)}%: what follows did not fit${moved ? `, from “${shortened(textOf(moved))}”` : ''}`,
      },
    ]
  })
}

/** Short tables and boxes of which a part stands on the next page. */
function elementsApart(section: LaidSection): LayoutFinding[] {
  const { elements, slabs, placed, firstPage } = section
  const pagesOf = elements.map((): number[] => [])
  slabs.forEach(({ of }, i) => pagesOf[of]?.push(placed[i]!.page))
  return elements.flatMap((element, i): LayoutFinding[] => {
    const [first = 0] = pagesOf[i] ?? []
    const finding = (kind: LayoutFinding['kind'], text: string): LayoutFinding[] => [
      { page: firstPage + first, kind, text },
    ]
    return match(element.name)
      .with('w:tbl', () => {
        const rows = element.children.filter(({ name }) => name === 'w:tr').length - 1
        const isSplit = (pagesOf[i]?.at(-1) ?? first) !== first
        return isSplit && rows <= shortTable
          ? finding(
              'split-table',
              `“${shortened(captionBefore(elements, i))}” of ${rows} rows goes on over the next page`,
            )
          : []
      })
      .otherwise(() => {
        const slab = slabs.findIndex(({ of }) => of === i)
        const isParted =
          slab > 0 && slabs[slab]!.joined && placed[slab]!.page !== placed[slab - 1]!.page
        return isParted
          ? finding('parted-box', `a box is parted before “${shortened(textOf(element))}”`)
          : []
      })
  })
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
  return [...(own === undefined ? [] : [own]), ...element.children.flatMap(alternativesIn)]
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
