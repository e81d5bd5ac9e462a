import type { Cell, TableBlock, TableRow } from '../view/block.js'
import { capitalised } from '../wording/number-words.js'
import { answerParts, type AnswerPart } from './answer-parts.js'
import type { Caption } from './caption.js'
import type { DistributionData, ShownAnswers } from './distribution-data.js'
import { hiddenText, numberText, percentText } from './number-text.js'
import { relevantIn } from './row-detail.js'

/** A row an answer, with its number and percentage: whatever the number and length of answers, it fits. */
export function longTable(data: DistributionData, id: string, caption: Caption): TableBlock {
  const several = data.rows.length > 1
  return {
    kind: 'table',
    id,
    caption: caption('table', data.title),
    description: `For each answer, the number of ${data.unit.many} and their percentage.`,
    role: 'plain',
    columns: [
      { header: 'Answer', align: 'start', width: 56 },
      { header: `${capitalised(data.unit.many)} (number)`, align: 'end', width: 22 },
      { header: 'Percentage', align: 'end', width: 22 },
    ],
    rows: data.rows.flatMap(({ label, shown }) => [
      ...(several ? [heading(label)] : []),
      ...answerRows(data, shown),
    ]),
  }
}

function answerRows(data: DistributionData, shown: ShownAnswers): TableRow[] {
  const { counted, outside } = answerParts(data)
  const rowsOf = (parts: readonly AnswerPart[], base: number | null, of = '') =>
    parts.flatMap((part): TableRow[] => {
      const count = part.countIn(shown)
      if (count === null) return []
      return [row(`${part.label}${of}`, numberText(count), percentText(count, base))]
    })
  const relevant = relevantIn(shown)
  const all = data.several ? 'All that gave an answer' : `All relevant ${data.unit.many}`
  return [
    ...rowsOf(counted, relevant),
    row(
      all,
      numberText(relevant),
      relevant === null ? hiddenText : percentText(relevant, relevant),
    ),
    ...(shown.level === 'values'
      ? [
          ...rowsOf(outside, shown.asked, ' (of all asked)'),
          row('All asked', numberText(shown.asked), percentText(shown.asked, shown.asked)),
        ]
      : []),
  ]
}

function heading(label: string): TableRow {
  return { cells: [{ content: [{ kind: 'text', value: label }], header: true, spansRow: true }] }
}

function row(name: string, ...values: readonly string[]): TableRow {
  return {
    cells: [
      { content: [{ kind: 'text', value: name }], header: true },
      ...values.map((value): Cell => ({ content: [{ kind: 'text', value }] })),
    ],
  }
}
