export { docxExporter } from './docx-exporter.js'
