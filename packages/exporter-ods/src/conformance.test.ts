import { describeExporter } from '@inspectorate/exporter-conformance'
import { opened } from '../test/opened.js'
import { odsExporter } from './ods-exporter.js'

describeExporter('OpenDocument', {
  make: odsExporter,
  textOf: (bytes) =>
    opened(bytes)
      .sheets.flatMap(({ cells }) => [...cells.values()].map(({ text }) => text))
      .join('\n'),
})
