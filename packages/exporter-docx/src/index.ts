export { describeTemplate } from './template/describe-template.js'
export { docxExporter } from './docx-exporter.js'
export { DocxOptionsSchema, type DocxOptions } from './docx-options.js'
export type { TemplateReport } from './template/house-template.js'
