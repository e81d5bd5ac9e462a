export { xlsxExporter, type XlsxOptions } from './xlsx-exporter.js'
