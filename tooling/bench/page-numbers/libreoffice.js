import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'

const bookmarksToo =
  'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'

/** The page on which LibreOffice puts each bookmark of a document; it is run on a profile of its own. */
export async function pagesInLibreOffice(docx) {
  const folder = mkdtempSync(join(tmpdir(), 'page-numbers-'))
  try {
    writeFileSync(join(folder, 'report.docx'), docx)
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--convert-to',
        bookmarksToo,
        '--outdir',
        folder,
        join(folder, 'report.docx'),
      ],
      { stdio: 'ignore' },
    )
    const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, 'report.pdf'))))
    const pages = new Map()
    for (const [name, [page]] of Object.entries(await pdf.getDestinations()))
      pages.set(name, (await pdf.getPageIndex(page)) + 1)
    // It writes an underscore in a name as 5F.
    return (bookmark) => pages.get(bookmark.replaceAll('_', '5F')) ?? pages.get(bookmark)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
