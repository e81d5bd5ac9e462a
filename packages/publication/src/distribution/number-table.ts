import type { TableBlock, TableRow } from '../view/block.js'
import { capitalised, withThousands } from '../wording/number-words.js'
import type { Caption } from './caption.js'
import { hiddenText } from './number-text.js'

/** What numbers come to, for one question by groups or for several questions of one unit. */
export interface NumberData {
  readonly id: string
  readonly title: string
  /** What a row is: `Question`, `Sex`. */
  readonly rowHeader: string
  /** What is counted. */
  readonly unit: { readonly one: string; readonly many: string }
  /** What the numbers are of: `weeks`. */
  readonly measure: string
  /** Null where all of a row is hidden. */
  readonly rows: readonly { readonly label: string; readonly shown: NumberSummary | null }[]
}

/** As printed; null where it is hidden, absent where there is none, as a mean of nothing. */
export interface NumberSummary {
  readonly n: number
  readonly mean?: string | null
  readonly lowerQuartile?: string | null
  readonly median?: string | null
  readonly upperQuartile?: string | null
}

/** What is told of a number beside how many gave one, in order. */
export const summaries = [
  ['mean', 'Mean'],
  ['lowerQuartile', 'Lower quartile'],
  ['median', 'Median'],
  ['upperQuartile', 'Upper quartile'],
] as const

/** The table of a number: how many gave one, mean, median and quartiles. Least and greatest would be somebody’s. */
export function numberTable(data: NumberData, caption: Caption): TableBlock {
  const { id, title, rowHeader, measure, unit, rows } = data
  return {
    kind: 'table',
    id: `${id}-numbers`,
    caption: caption('table', `${title}, in ${measure}`),
    description: `For each row, how many ${unit.many} gave a number, and its mean, quartiles and median in ${measure}.`,
    role: 'plain',
    columns: [
      { header: rowHeader, align: 'start', width: 35 },
      { header: `${capitalised(unit.many)} with a number`, align: 'end', width: 17 },
      ...summaries.map(([, header]) => ({ header, align: 'end' as const, width: 12 })),
    ],
    rows: rows.map(({ label, shown }) => row(label, shown)),
  }
}

function row(label: string, shown: NumberSummary | null): TableRow {
  const texts = shown
    ? [withThousands(shown.n), ...summaries.map(([key]) => textOf(shown[key]))]
    : [hiddenText, ...summaries.map(() => hiddenText)]
  return {
    cells: [
      { content: [{ kind: 'text', value: label }], header: true },
      ...texts.map((value) => ({ content: [{ kind: 'text' as const, value }] })),
    ],
  }
}

function textOf(summary: string | null | undefined): string {
  if (summary === undefined) return '–'
  return summary ?? hiddenText
}
