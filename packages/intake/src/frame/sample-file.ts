import { guarded } from '@inspectorate/office'
import { csvText } from '../answers/csv-text.js'
import { mendPackage } from '../template/mend-package.js'
import { styles } from '../template/template-styles.js'
import type { Frame } from './read-frame.js'

/** The date in every workbook: a sample has no day of its own, and there is no clock here. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))

/** Ids that were drawn, in their order. */
export interface DrawnIds {
  readonly sample: readonly string[]
  readonly buffer: readonly string[]
}

/** The cases that were drawn, as CSV: their place in the draw, then the columns of the frame. */
export function sampleCsv(frame: Frame, drawn: DrawnIds): string {
  return csvText(sampleRows(frame, drawn).map((row) => row.map(guarded)))
}

/** The same as a workbook: a sheet of the sample and one of the buffer. */
export async function sampleWorkbook(frame: Frame, drawn: DrawnIds): Promise<Uint8Array> {
  // Loaded when first needed: it takes a quarter of a second.
  const { default: ExcelJS } = await import('#exceljs')
  const workbook = new ExcelJS.Workbook()
  Object.assign(workbook, { title: 'Sample', created: fixedDate, modified: fixedDate })
  for (const [name, part] of [
    ['Sample', { sample: drawn.sample, buffer: [] }],
    ['Buffer', { sample: [], buffer: drawn.buffer }],
  ] as const) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    for (const [i, cells] of sampleRows(frame, part).entries()) {
      const row = sheet.addRow([...cells])
      row.font = i === 0 ? styles.bold : styles.text
      row.eachCell((cell) => {
        // An id stays what it is when somebody types over it.
        cell.numFmt = '@'
      })
    }
    frame.headings.forEach((_, column) => (sheet.getColumn(column + 1).width = 18))
  }
  return mendPackage(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

function sampleRows({ headings, cases }: Frame, { sample, buffer }: DrawnIds): string[][] {
  const rows = new Map(cases.map((one) => [one.id, one]))
  const part = (ids: readonly string[], drawnAs: string) =>
    ids.map((id, i) => {
      const { stratum, cells } = rows.get(id)!
      return [
        drawnAs,
        String(i + 1),
        stratum.join(' · '),
        ...headings.map((_, at) => cells[at] ?? ''),
      ]
    })
  return [
    ['drawn as', 'order', 'stratum', ...headings],
    ...part(sample, 'sample'),
    ...part(buffer, 'buffer'),
  ]
}
