import type { WorkbookCell, WorkbookView } from '../../src/index.js'

/** A count as the workbook shows it: a number, or null where it is hidden. */
type SeenCount = number | null

export interface SeenRow {
  readonly question: string
  /** Empty for everyone. */
  readonly characteristic: string
  readonly value: string
  readonly yes: SeenCount
  readonly no: SeenCount
  readonly na: SeenCount
  readonly relevant: SeenCount
}

export interface SeenSize {
  readonly characteristic: string
  readonly value: string
  readonly size: SeenCount
}

/** All that the sheets of counts show, read by the columns’ keys as any reader could. */
export function publishedCounts(view: WorkbookView): { rows: SeenRow[]; sizes: SeenSize[] } {
  const rows = [...tables(view)].flatMap(({ sheet, records }) =>
    records
      .filter((record) => 'yes' in record && 'question' in record)
      .map((record): SeenRow => {
        const subgroup = sheet === 'subgroups'
        return {
          question: textOf(record['question']),
          characteristic: subgroup ? textOf(record['characteristic']) : '',
          value: subgroup ? textOf(record['value']) : '',
          yes: seen(record['yes']),
          no: seen(record['no']),
          na: seen(record['na']),
          relevant: seen(record['relevant']),
        }
      }),
  )
  const sizes = [...tables(view)]
    .filter(({ sheet }) => sheet === 'profile')
    .flatMap(({ records }) =>
      records.map((record) => ({
        characteristic: textOf(record['characteristic']),
        value: textOf(record['value']),
        size: seen(record['cases']),
      })),
    )
  return { rows, sizes }
}

/** Every cell of the workbook with where it stands. */
export function* cellsOf(view: WorkbookView): Iterable<{ place: string; cell: WorkbookCell }> {
  for (const { sheet, records } of tables(view))
    for (const [row, record] of records.entries())
      for (const [column, cell] of Object.entries(record))
        yield { place: `${sheet} ${column} ${row}`, cell }
}

function* tables(view: WorkbookView) {
  for (const { id: sheet, tables } of view.sheets)
    for (const { columns, rows } of tables)
      if (Array.isArray(rows))
        yield {
          sheet,
          records: (rows as WorkbookCell[][]).map((row): Record<string, WorkbookCell> =>
            Object.fromEntries(columns.map(({ key }, i) => [key, row[i]!])),
          ),
        }
}

function seen(cell: WorkbookCell | undefined): SeenCount {
  if (typeof cell === 'number') return cell
  if (typeof cell === 'object' && 'missing' in cell && cell.missing === 'c') return null
  throw new Error(`neither a count nor hidden: ${JSON.stringify(cell)}`)
}

function textOf(cell: WorkbookCell | undefined): string {
  if (typeof cell === 'string') return cell
  throw new Error(`not a text: ${JSON.stringify(cell)}`)
}
