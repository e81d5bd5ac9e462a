import { partText, textPart, type Parts } from '../package/parts.js'
import { relationshipsOf } from '../template/relationships-of.js'
import { pageLayout } from './page-layout.js'

/** A reference to the page of a bookmark, as docx writes it. */
const pageReference =
  /(<w:fldChar w:fldCharType="begin")(?: w:dirty="[^"]*")?(\/><w:instrText[^>]*>PAGEREF (\S+) \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/>)(?:<w:t[^>]*>[^<]*<\/w:t>)?(<w:fldChar w:fldCharType="end"\/>)/g

/**
 * Contents have their page numbers on first opening. Where a document has what the layout cannot
 * measure, such as a font of the house’s own, each is marked so that Word works it out when it opens it.
 */
export function writePageNumbers(parts: Parts): Parts {
  const name = 'word/document.xml'
  const document = partText(parts, name) ?? ''
  if (!document.includes('PAGEREF ')) return parts
  const related = new Map(
    relationshipsOf(parts, name).map(({ id, target }) => [id, target] as const),
  )
  const { pageOf, doubts } = pageLayout(
    (part) => partText(parts, part),
    (id) => related.get(id),
  )
  const isSure = doubts.length === 0
  const written = document.replace(
    pageReference,
    (_, begin: string, instruction: string, bookmark: string, end: string) => {
      const page = pageOf.get(bookmark)
      return page === undefined || !isSure
        ? `${begin} w:dirty="true"${instruction}${end}`
        : `${begin}${instruction}<w:t xml:space="preserve">${page}</w:t>${end}`
    },
  )
  return { ...parts, [name]: textPart(written) }
}
