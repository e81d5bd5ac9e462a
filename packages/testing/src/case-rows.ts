import type { WorkbookCell, WorkbookColumn, WorkbookView } from '@inspectorate/publication'
import { oneSheet } from './fixture-workbook.js'

const columns: readonly WorkbookColumn[] = [
  { key: 'case', header: 'Case', type: 'text', width: 12 },
  { key: 'engagement', header: 'Engagement', type: 'text', width: 18 },
  { key: 'months', header: 'Months', type: 'integer', width: 12 },
  { key: 'comment', header: 'Comment', type: 'text', width: 60 },
]

/** As many cases as asked for, one after another. */
export async function* caseRows(count: number): AsyncGenerator<readonly WorkbookCell[]> {
  for (let index = 0; index < count; index += 1)
    yield [
      `WM${String(index + 1).padStart(3, '0')}`,
      index % 3 === 0 ? 'No' : 'Yes',
      index % 7 === 0 ? { missing: 'x' } : index * 100,
      `Comment ${index}`,
    ]
}

/** A workbook of cases alone, with these rows. */
export function casesAlone(rows: AsyncIterable<readonly WorkbookCell[]>): WorkbookView {
  return oneSheet({ tables: [{ name: 'cases', columns, rows }] })
}
