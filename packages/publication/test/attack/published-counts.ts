import type { WorkbookCell, WorkbookView } from '../../src/index.js'

/** A number as the workbook shows it, or null where it is hidden or there is none. */
type Seen = number | null

/** A row of counts. Who everyone is has no characteristic. */
export interface SeenRow {
  readonly question: string
  readonly characteristic: string
  readonly value: string
  readonly yes: Seen
  readonly no: Seen
  readonly na: Seen
  readonly relevant: Seen
  /** A share from 0 to 1, where it is shown. */
  readonly percent: Seen
  /** The counts that stand as the mark of something hidden. */
  readonly marked: readonly ('yes' | 'no' | 'na' | 'relevant')[]
}

export interface SeenSize {
  readonly characteristic: string
  readonly value: string
  readonly size: Seen
}

const counts = ['yes', 'no', 'na', 'relevant'] as const

/** All that the sheets of counts and of comparisons show, read by the columns’ keys as any reader could. */
export function publishedCounts(view: WorkbookView): { rows: SeenRow[]; sizes: SeenSize[] } {
  const all = [...tables(view)]
  const counted = all.flatMap(({ sheet, records }) =>
    records
      .filter((record) => 'yes' in record && 'question_id' in record)
      .map((record): SeenRow => {
        const isOfGroup = sheet === 'subgroups'
        for (const limit of ['low', 'high'])
          if (isShown(record[limit]) && !isShown(record['percent']))
            throw new Error('an interval without its percentage gives the percentage away')
        return {
          question: textOf(record['question_id']),
          characteristic: isOfGroup ? textOf(record['characteristic']) : '',
          value: isOfGroup ? textOf(record['value']) : '',
          yes: seen(record['yes']),
          no: seen(record['no']),
          na: seen(record['na']),
          relevant: seen(record['relevant']),
          percent: seen(record['percent']),
          marked: counts.filter((count) => isMark(record[count])),
        }
      }),
  )
  const compared = all
    .filter(({ sheet }) => sheet === 'comparisons')
    .flatMap(({ records }) =>
      records.flatMap((record) => {
        const sides = (['first', 'second'] as const).map((side): SeenRow => ({
          question: textOf(record['question_id']),
          characteristic: textOf(record['characteristic']),
          value: textOf(record[side]),
          yes: seen(record[`${side}_yes`]),
          no: null,
          na: null,
          relevant: seen(record[`${side}_relevant`]),
          percent: null,
          marked: [],
        }))
        const isTested = ['difference', 'low', 'high', 'p', 'adjusted'].some((key) =>
          isShown(record[key]),
        )
        if (isTested && sides.some(({ yes, relevant }) => yes === null || relevant === null))
          throw new Error('a test of hidden counts gives them away')
        return sides
      }),
    )
  const sizes = all
    .filter(({ sheet }) => sheet === 'profile')
    .flatMap(({ records }) =>
      records.map((record) => {
        const size = seen(record['cases'])
        if (size === null && isShown(record['percent']))
          throw new Error('a share of the sample gives a hidden size away')
        return {
          characteristic: textOf(record['characteristic']),
          value: textOf(record['value']),
          size,
        }
      }),
    )
  return { rows: [...counted, ...compared], sizes }
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

function seen(cell: WorkbookCell | undefined): Seen {
  if (typeof cell === 'number') return cell
  if (typeof cell === 'object' && 'formula' in cell) return cell.value
  if (typeof cell === 'object' && 'missing' in cell) return null
  throw new Error(`neither a number nor a mark: ${JSON.stringify(cell)}`)
}

function isShown(cell: WorkbookCell | undefined): boolean {
  return typeof cell === 'number' || (typeof cell === 'object' && 'formula' in cell)
}

function isMark(cell: WorkbookCell | undefined): boolean {
  return typeof cell === 'object' && 'missing' in cell && cell.missing === 'c'
}

function textOf(cell: WorkbookCell | undefined): string {
  if (typeof cell === 'string') return cell
  throw new Error(`not a text: ${JSON.stringify(cell)}`)
}
