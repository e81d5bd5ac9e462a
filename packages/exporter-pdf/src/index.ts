export { pdfExporter, preparePdf } from './pdf-exporter.js'
export { pdfCompilerFault } from './typst/typst-compiler.js'
export type { PdfOptions } from './pdf-options.js'
