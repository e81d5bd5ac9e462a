export { csvExporter, type CsvOptions } from './csv-exporter.js'
