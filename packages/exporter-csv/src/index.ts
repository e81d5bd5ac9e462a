export { csvRecords } from './csv-records.js'
export { csvExporter, type CsvOptions } from './csv-exporter.js'
