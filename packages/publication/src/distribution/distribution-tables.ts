import { labelWidth } from '@inspectorate/office'
import type { Cell, Column, TableBlock, TableRow } from '../view/block.js'
import { answerParts, type AnswerPart } from './answer-parts.js'
import type { Caption } from './caption.js'
import type { DistributionData, ShownAnswers } from './distribution-data.js'
import { longTable } from './long-table.js'
import { numberText, percentText } from './number-text.js'
import { relevantIn } from './row-detail.js'

/** What the names of rows need at least, in per cent of the table. */
const leastForNames = 22

/**
 * The numbers of the charts: a column an answer where columns fit, and a second table for answers
 * that are not counted; else a row an answer.
 */
export function distributionTables(
  data: DistributionData,
  id: string,
  caption: Caption,
): TableBlock[] {
  const { counted, outside } = answerParts(data)
  const answers: readonly NumberColumn[] = [
    ...counted.map((part) => shareColumn(part, relevantIn)),
    {
      header: data.several ? 'All who answered' : 'All relevant',
      cell: (shown) => numberText(relevantIn(shown)),
    },
  ]
  if (data.rows.length === 1 || !fit(answers)) return [longTable(data, id, caption)]
  const unanswered: readonly NumberColumn[] = [
    {
      header: 'All asked',
      cell: (shown) => numberText(askedIn(shown)),
    },
    ...outside.map((part) => shareColumn(part, askedIn)),
  ]
  const someAreOutside = data.rows.some(({ shown }) =>
    outside.some(({ countIn }) => countIn(shown)),
  )
  return [
    wideTable(data, answers, {
      id,
      caption: caption('table', data.title),
      description: `For each row, the percentage of ${data.unit.many} that gave each answer, and how many there are.`,
    }),
    ...(someAreOutside
      ? [
          wideTable(data, unanswered, {
            id: `${id}-not-counted`,
            caption: caption('table', `${data.title}: not counted, percentage of all asked`),
            description:
              'For each row, how many were asked, and the percentage of them that gave no answer or one that is not counted.',
          }),
        ]
      : []),
  ]
}

interface NumberColumn {
  readonly header: string
  cell(shown: ShownAnswers): string
}

function shareColumn(
  { label, countIn }: AnswerPart,
  base: (shown: ShownAnswers) => number | null,
): NumberColumn {
  return {
    header: label,
    cell: (shown) => percentText(countIn(shown), base(shown)),
  }
}

function askedIn(shown: ShownAnswers): number | null {
  return shown.level === 'values' ? shown.asked : null
}

/** Whether columns that break no word of their headers leave room for the names of rows. */
function fit(columns: readonly NumberColumn[]): boolean {
  return columns.reduce((sum, { header }) => sum + widthOf(header), 0) <= 100 - leastForNames
}

/** What the longest word of a header needs, in per cent of a table of 70 characters. */
function widthOf(header: string): number {
  const longest = Math.max(...header.split(/\s+/).map((word) => labelWidth(word, 1)))
  return Math.max(9, Math.ceil((longest * boldLetters + padding) * perEm))
}

/** Of a bold letter against a plain one; of a cell, in ems; an em in per cent of the table. */
const [boldLetters, padding, perEm] = [1.08, 1.2, 2.3]

function wideTable(
  { rowHeader, rows }: DistributionData,
  columns: readonly NumberColumn[],
  words: Pick<TableBlock, 'id' | 'caption' | 'description'>,
): TableBlock {
  const widths = columns.map(({ header }) => widthOf(header))
  return {
    kind: 'table',
    ...words,
    role: 'plain',
    columns: [
      {
        header: rowHeader,
        align: 'start',
        width: 100 - widths.reduce((sum, width) => sum + width, 0),
      },
      ...columns.map(({ header }, i): Column => ({ header, align: 'end', width: widths[i]! })),
    ],
    rows: rows.map(({ label, shown }): TableRow => ({
      cells: [
        { content: [{ kind: 'text', value: label }], header: true },
        ...columns.map(({ cell }): Cell => ({ content: [{ kind: 'text', value: cell(shown) }] })),
      ],
    })),
  }
}
