import { describeExporter, pdfText } from '@inspectorate/testing'
import { pdfExporter } from './pdf-exporter.js'

describeExporter('PDF', { make: pdfExporter, textOf: pdfText })
