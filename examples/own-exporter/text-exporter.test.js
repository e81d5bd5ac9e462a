import { describeExporter } from '@inspectorate/exporter-conformance'
import textExporter from './text-exporter.js'

describeExporter('Plain text', {
  make: textExporter,
  textOf: (bytes) => new TextDecoder().decode(bytes),
})
