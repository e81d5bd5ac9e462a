import { PDFDict, PDFDocument, PDFName, PDFString, type PDFRawStream } from 'pdf-lib'
import { expect, it } from 'vitest'
import { PdfObjects } from './pdf-objects.js'
import { elementsOf } from './structure.js'

const content = 'BT endobj endstream ET'
/** Not in the order of their numbers, with texts that look like what is around them. */
const objects = [
  [3, '<< /S /Document /K [5 0 R 6 0 R 4 0 R] /Note (5 0 obj \\) endobj) >>'],
  [1, '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 8 0 R >>'],
  [2, '<< /Type /Pages /Count 1 /Kids [9 0 R] >>'],
  [4, '<< /S /Table /P 3 0 R /Last true >>'],
  [7, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
  [5, '<< /S /Table /P 3 0 R >>'],
  [6, '<< /S /P /P 3 0 R /Alt (/S /Table) >>'],
  [8, '<< /Type /StructTreeRoot /K [3 0 R] >>'],
  [9, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] /Contents 7 0 R >>'],
] as const

function file(): Uint8Array {
  let text = '%PDF-1.7\n%\u0080\u0080\n\n'
  const entries = new Map<number, string>()
  for (const [number, value] of objects) {
    entries.set(number, `${String(text.length).padStart(10, '0')} 00000 n\r\n`)
    text += `${number} 0 obj\n${value}\nendobj\n\n`
  }
  const table = objects.map((_, i) => entries.get(i + 1)).join('')
  const end = `trailer\n<< /Size 10 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`
  return Buffer.from(`${text}xref\n0 10\n0000000000 65535 f\r\n${table}${end}`, 'latin1')
}

it('writes every object so that another reader finds it, changed or not, and in streams what is none', async () => {
  const read = new PdfObjects(file())
  for (const { dictionary } of elementsOf(read, 'Table')) dictionary.set('ID', '(changed)')
  const bytes = read.write()
  expect(Buffer.from(bytes).toString('latin1')).not.toContain('/Table')
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  const document = root.lookup(PDFName.of('K'))
  expect(String(document)).toBe('[ 3 0 R ]')
  const found = Object.fromEntries(
    context.enumerateIndirectObjects().map(([{ objectNumber }, value]) => [objectNumber, value]),
  )
  const text = (number: number, key: string) =>
    (found[number] as PDFDict).lookup(PDFName.of(key), PDFString).asString()
  expect([text(4, 'ID'), text(5, 'ID')]).toEqual(['changed', 'changed'])
  expect(text(6, 'Alt')).toBe('/S /Table')
  expect(text(3, 'Note')).toBe('5 0 obj \\) endobj')
  expect(Buffer.from((found[7] as PDFRawStream).contents).toString()).toBe(content)
})

it('finds elements in reading order, whatever the order of objects, and none in what is a text', () => {
  const found = elementsOf(new PdfObjects(file()), 'Table')
  expect(found.map(({ value }) => value)).toEqual(['5 0 R', '4 0 R'])
})

it('refuses what has no table of its objects', () => {
  expect(() => new PdfObjects(Buffer.from('%PDF-1.7 cut off'))).toThrow('no table of its objects')
})
