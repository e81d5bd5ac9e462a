import { strFromU8, unzipSync } from 'fflate'

/** The entries of a document’s contents: the bookmark each leads to, and the page that it prints. */
export function contentsPages(docx) {
  const { 'word/document.xml': part } = unzipSync(docx)
  return [
    ...strFromU8(part).matchAll(
      /PAGEREF (\S+) \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/>(?:<w:t[^>]*>(\d*)<\/w:t>)?/g,
    ),
  ].map(([, bookmark, page]) => ({ bookmark, page: page ? Number(page) : null }))
}
