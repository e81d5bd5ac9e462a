export { pdfExporter } from './pdf-exporter.js'
export { isTypstHere } from './typst/typst-compiler.js'
export type { PdfOptions } from './pdf-options.js'
