import { describeExporter } from '@inspectorate/testing'
import mammoth from 'mammoth'
import { docxExporter } from './docx-exporter.js'

describeExporter('Word', {
  make: docxExporter,
  textOf: async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value,
})
