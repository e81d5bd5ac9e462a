export { docxExporter } from './docx-exporter.js'
export { DocxOptionsSchema, type DocxOptions } from './docx-options.js'
