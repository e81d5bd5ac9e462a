import { partText, textPart, type Parts } from '../package/parts.js'
import { relationshipsOf } from '../template/relationships-of.js'
import { pageLayout } from '../layout/page-layout.js'
import type { XmlElement } from '../layout/read-xml.js'
import { chartIn, chartUnits, drawnHeight } from './chart-units.js'
import { closerContents, pagesOfContents } from './closer-contents.js'
import { elementTexts } from './element-texts.js'
import { filledBeforeTurned } from './filled-before-turned.js'
import { settlePages } from './settle-pages.js'

/** A reference to the page of a bookmark, as docx writes it. */
const pageReference =
  /(<w:fldChar w:fldCharType="begin")(?: w:dirty="[^"]*")?(\/><w:instrText[^>]*>PAGEREF (\S+) \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)(?:<w:t[^>]*>[^<]*<\/w:t>)?(<w:fldChar w:fldCharType="end"\/>)/g

/** A document with its pages, and charts that are lower than they were. */
export interface WrittenPages {
  readonly parts: Parts
  /** Heights in pixels, by the names of their parts. */
  readonly lower: ReadonlyMap<string, number>
}

/**
 * The parts as they fill pages best, where `leastHeights` says how low each chart can be by the name of its part,
 * and with their page numbers: contents have these on first opening. Where a document has what the layout cannot
 * measure, such as a font of the house’s own, nothing moves, and each number is marked so that Word works it
 * out when it opens it.
 */
export function writePages(
  parts: Parts,
  leastHeights: ReadonlyMap<string, number> | null,
): WrittenPages {
  const name = 'word/document.xml'
  const related = new Map(
    relationshipsOf(parts, name).map(({ id, target }) => [id, target] as const),
  )
  const given = partText(parts, name) ?? ''
  const document = leastHeights
    ? filledBeforeTurned(given, (written) =>
        pageLayout(
          (part) => (part === name ? written : partText(parts, part)),
          (id) => related.get(id),
        ),
      )
    : given
  const texts = elementTexts(document)
  const partOf = (chart: XmlElement) => related.get(chartIn(chart) ?? '') ?? ''
  const settle = leastHeights
    ? settlePages({ texts, leastHeight: (chart) => leastHeights.get(partOf(chart)) ?? Infinity })
    : undefined
  const layOut = (styles: string) =>
    pageLayout(
      (part) =>
        part === name ? document : part === 'word/styles.xml' ? styles : partText(parts, part),
      (id) => related.get(id),
      settle,
    )
  const styles = partText(parts, 'word/styles.xml') ?? ''
  const asStyled = layOut(styles)
  const closer = closerContents(styles)
  const pages = pagesOfContents(asStyled)
  const asCloser = settle && pages > 1 && asStyled.doubts.length === 0 ? layOut(closer) : asStyled
  const isCloser = pagesOfContents(asCloser) < pages
  const { sections, pageOf, doubts } = isCloser ? asCloser : asStyled
  const elements = sections.flatMap((section) => section.elements)
  const lower = new Map<string, number>()
  if (leastHeights)
    for (const { chart } of chartUnits(elements)) {
      const element = elements[chart]!
      const height = drawnHeight(element)
      if (texts.isRewritten(element)) lower.set(partOf(element), height)
    }
  return {
    parts: {
      ...parts,
      ...(isCloser ? { 'word/styles.xml': textPart(closer) } : {}),
      [name]: textPart(
        numbered(withElements(document, elements.map(texts.textOf)), pageOf, doubts),
      ),
    },
    lower,
  }
}

function withElements(document: string, elements: readonly string[]): string {
  const from = document.indexOf('<w:body>') + '<w:body>'.length
  const to = document.lastIndexOf('<w:sectPr')
  return document.slice(0, from) + elements.join('') + document.slice(to)
}

function numbered(
  document: string,
  pageOf: ReadonlyMap<string, number>,
  doubts: readonly string[],
): string {
  const isSure = doubts.length === 0
  return document.replace(
    pageReference,
    (_, begin: string, instruction: string, bookmark: string, end: string) => {
      const page = pageOf.get(bookmark)
      return page === undefined || !isSure
        ? `${begin} w:dirty="true"${instruction}${end}`
        : `${begin}${instruction}<w:t xml:space="preserve">${page}</w:t>${end}`
    },
  )
}
