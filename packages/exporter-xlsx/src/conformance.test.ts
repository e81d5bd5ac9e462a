import { describeExporter } from '@inspectorate/exporter-conformance'
import readExcelFile from 'read-excel-file/node'
import { xlsxExporter } from './xlsx-exporter.js'

describeExporter('Excel', {
  make: xlsxExporter,
  async textOf(bytes) {
    const sheets = await readExcelFile(Buffer.from(bytes))
    return sheets.flatMap(({ data }) => data.flat().map((cell) => String(cell ?? ''))).join('\n')
  },
})
