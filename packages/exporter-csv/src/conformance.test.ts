import { describeExporter } from '@inspectorate/exporter-conformance'
import { opened } from '../test/opened.js'
import { csvExporter } from './csv-exporter.js'

describeExporter('CSV', {
  make: csvExporter,
  textOf: (bytes) => [...opened(bytes).tables.values()].flat(2).join('\n'),
})
