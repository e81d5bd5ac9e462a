import { describeExporter } from '@inspectorate/exporter-conformance'
import mammoth from 'mammoth'
import { docxExporter } from './docx-exporter.js'

describeExporter('Word', {
  make: docxExporter,
  async textOf(bytes) {
    return (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value
  },
})
