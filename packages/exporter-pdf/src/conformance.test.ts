import { describeExporter } from '@inspectorate/exporter-conformance'
import { pdfText } from '@inspectorate/testing'
import { pdfExporter } from './pdf-exporter.js'

describeExporter('PDF', { make: pdfExporter, textOf: pdfText })
