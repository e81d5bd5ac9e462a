export { csvRecords } from './csv-records.js'
export { quotedText } from './csv-field.js'
export { csvExporter, type CsvOptions } from './csv-exporter.js'
