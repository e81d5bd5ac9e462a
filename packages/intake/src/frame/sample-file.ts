import { guarded } from '@inspectorate/office'
import { csvText } from '../answers/csv-text.js'
import { textWorkbook } from '../template/text-workbook.js'
import type { Frame } from './read-frame.js'

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
export function sampleWorkbook(frame: Frame, drawn: DrawnIds): Promise<Uint8Array> {
  return textWorkbook('Sample', [
    { name: 'Sample', rows: sampleRows(frame, { sample: drawn.sample, buffer: [] }) },
    { name: 'Buffer', rows: sampleRows(frame, { sample: [], buffer: drawn.buffer }) },
  ])
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
