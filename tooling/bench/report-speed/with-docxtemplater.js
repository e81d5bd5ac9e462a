import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

/** Fills the template with the report’s paragraphs and writes it. */
export function fill(folder) {
  const document = new Docxtemplater(new PizZip(readFileSync(join(folder, 'template.docx'))), {
    paragraphLoop: true,
  })
  document.render(JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8')))
  writeFileSync(
    join(folder, 'templater.docx'),
    document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }),
  )
}

if (process.argv[1] === import.meta.filename) fill(process.argv[2])
