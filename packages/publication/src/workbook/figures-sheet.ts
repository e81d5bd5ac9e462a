import type { ReportView } from '../view/report-view.js'
import type { WorkbookCell, WorkbookSheet, WorkbookView } from '../view/workbook-view.js'
import { introduction } from './sheet-parts.js'
import { addressOf } from '../view/place-tables.js'

/** The cell a bound figure comes from. */
export interface FigurePlace {
  readonly sheet: string
  readonly table: string
  readonly column: string
  readonly row: number
}

/** What the sheet and its columns are called: by these names it is read back; in CSV the columns have their keys. */
export const figuresSheetWords = {
  sheet: 'Figures in the report',
  text: 'As printed',
  reference: 'Reference',
  keys: { text: 'text', reference: 'reference' },
} as const

/** A percentage is a share, as in every other cell. */
function valueCell(value: number | null, text: string): WorkbookCell {
  if (value === null) return { missing: 'z' }
  return /%|per cent/.test(text) ? { share: value / 100 } : value
}

/** Each bound figure of the report: its text, its reference and the cell it comes from. */
export function figuresSheet(
  report: ReportView,
  sheets: readonly WorkbookSheet[],
  placeOf: (reference: string) => FigurePlace | undefined,
): WorkbookSheet {
  const view = { sheets } as WorkbookView
  const tables = [
    {
      name: 'figures',
      columns: [
        { key: 'text', header: figuresSheetWords.text, type: 'text' as const, width: 24 },
        { key: 'value', header: 'Value', type: 'number' as const, width: 12 },
        { key: 'reference', header: figuresSheetWords.reference, type: 'text' as const, width: 60 },
        { key: 'cell', header: 'Cell it comes from', type: 'text' as const, width: 40 },
        { key: 'uses', header: 'Times printed (number)', type: 'integer' as const, width: 14 },
      ],
      rows: report.figures.map(({ text, value, reference, uses }): WorkbookCell[] => {
        const place = placeOf(reference)
        const address = place && addressOf(view, place)
        return [
          text,
          valueCell(value, text),
          reference,
          place && address
            ? {
                text: `${address.sheet}, ${address.cell}`,
                sheet: place.sheet,
                cell: address.cell,
              }
            : { missing: 'z' },
          uses,
        ]
      }),
    },
  ]
  return {
    id: 'figures',
    name: figuresSheetWords.sheet,
    title: 'Figures in the report: where each one comes from',
    introduction: introduction(tables, 'the report'),
    tables,
  }
}
