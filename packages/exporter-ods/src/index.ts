export { odsExporter, type OdsOptions } from './ods-exporter.js'
