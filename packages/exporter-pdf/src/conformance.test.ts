import { describeExporter } from '@inspectorate/testing'
import { textOf } from '../test/read-pdf.js'
import { pdfExporter } from './pdf-exporter.js'

describeExporter('PDF', { make: pdfExporter, textOf })
