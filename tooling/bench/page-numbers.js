// The page numbers of contents beside the pages on which LibreOffice puts the headings: both samples and a
// long random text, in our style and in those of houses. Needs a build, and LibreOffice with the fonts
// Liberation, Carlito and Caladea (Debian: fonts-liberation, fonts-crosextra-carlito, fonts-crosextra-caladea).
// node tooling/bench/page-numbers.js [--record]: writes the pages down for the test, which needs no LibreOffice.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRecorded, layOutAll } from './page-numbers/lay-out-all.js'
import { pagesInLibreOffice } from './page-numbers/libreoffice.js'

const recorded = {}
let [entriesOfAll, equalOfAll] = [0, 0]
for (const { name, docx, entries } of await layOutAll()) {
  const pageOf = await pagesInLibreOffice(docx)
  const pages = entries.map(({ bookmark }) => pageOf(bookmark) ?? null)
  if (isRecorded(name)) recorded[name] = pages
  const off = entries.map(({ page }, i) => Math.abs(page - pages[i]))
  const equal = off.filter((by) => by === 0).length
  entriesOfAll += entries.length
  equalOfAll += equal
  console.log(`${name}: ${equal} of ${entries.length} equal, ${Math.max(...off)} pages off at most`)
}
console.log(`all: ${equalOfAll} of ${entriesOfAll} equal`)
if (process.argv.includes('--record'))
  writeFileSync(
    join(import.meta.dirname, 'page-numbers/libreoffice-pages.json'),
    `${JSON.stringify(recorded)}\n`,
  )
