import { strFromU8, unzipSync } from 'fflate'

/** The entries of a document’s contents: the bookmark each leads to, and the page that it prints. */
export function contentsPages(docx) {
  const { 'word/document.xml': part } = unzipSync(docx)
  // Charts refer to the pages of their tables too: these are no contents.
  const lines = [...strFromU8(part).matchAll(/<w:pStyle w:val="TOC[12]"\/>.*?<\/w:p>/gs)]
  return lines.flatMap(([line]) =>
    [
      ...line.matchAll(
        /PAGEREF (\S+) \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/>(?:<w:t[^>]*>(\d*)<\/w:t>)?/g,
      ),
    ].map(([, bookmark, page]) => ({ bookmark, page: page ? Number(page) : null })),
  )
}
