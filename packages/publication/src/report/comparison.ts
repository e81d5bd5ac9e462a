import {
  percentageOf,
  printedNumber,
  roundHalfUp,
  standardsOf,
  type Block as FrameworkBlock,
} from '@inspectorate/core'
import { shareOfAnswers } from '@inspectorate/core/answers'
import { answeredQuestion } from '../figures/counted-question.js'
import type { Block } from '../view/block.js'
import { howMany } from '../wording/number-words.js'
import { paragraph, text } from './paragraph.js'
import { printedFigure } from './printed-figure.js'
import type { ReportContext } from './report-context.js'

/** Key questions for the values of a block’s characteristic, as a chart of how far these are apart, and a table. */
export function comparisonBlocks(context: ReportContext, block: FrameworkBlock): Block[] {
  const { framework, cases } = context.rated
  const characteristic = framework.characteristics.find(({ id }) => id === block.compare)
  if (!characteristic) return []
  const size = (value: string) => cases.groups[characteristic.id]?.[value]?.size ?? 0
  const values = characteristic.values.filter(({ id }) => size(id) > 0)
  const percent = (question: string, value: string) => {
    const group = { characteristic: characteristic.id, value }
    const answered = answeredQuestion(context.rated, question, group)
    if ('fault' in answered || !answered.counted.question.hasYes) return null
    const { hits, base } = shareOfAnswers(answered.counted)!
    return base === 0 ? null : roundHalfUp(percentageOf(hits, base))
  }
  const inOrder = standardsOf(framework)
    .flatMap((standard) =>
      standard.keyQuestions.map((key) => ({
        key,
        name: [printedNumber(standard), key.label].filter(Boolean).join(' '),
      })),
    )
    .filter(({ key }) => values.every(({ id }) => percent(key.id, id) !== null))
  if (values.length < 2 || inOrder.length === 0) return []
  const apart = (question: string) => {
    const all = values.map(({ id }) => percent(question, id)!)
    return Math.max(...all) - Math.min(...all)
  }
  // Where groups differ is what is asked; sorting is stable, so that those alike stay in their order.
  const questions = inOrder.toSorted((a, b) => apart(b.key.id) - apart(a.key.id))
  const widest = questions[0]!
  const title = `Key questions by ${characteristic.label.toLowerCase()}`
  const table = `comparison-table-${block.id}`
  const smallest = values.reduce((least, value) =>
    size(value.id) < size(least.id) ? value : least,
  )
  const point = Math.round(100 / size(smallest.id))
  const sensitivity = `The sample has ${howMany(size(smallest.id))} ${smallest.group}, so one case more or less moves their result by about ${point} percentage points.`
  const caveat = 'The differences shown are not tests.'
  // Of the table, in per cent: a characteristic may have many values.
  const share = Math.min(20, 70 / values.length)
  return [
    {
      kind: 'chart',
      shape: 'dots',
      id: `comparison-chart-${block.id}`,
      title: context.caption('chart', `${title}, the widest difference first`),
      description: `For each key question a dot for ${values.map(({ group }) => group).join(' and one for ')}, at the percentage answered yes. They are furthest apart for ${widest.name}: ${values.map(({ id, label }) => `${label} ${percent(widest.key.id, id)}%`).join(', ')}.`,
      series: values.map(({ id, label }) => `${label} (${howMany(size(id))} cases)`),
      categories: questions.map(({ key, name }) => ({
        label: name,
        values: values.map(({ id }) => percent(key.id, id)),
      })),
      boundaries: [],
      tables: [table],
      valueLabel: 'Percentage of relevant cases answered yes',
    },
    {
      kind: 'table',
      id: table,
      behindCharts: true,
      caption: context.caption('table', title),
      description: `For each key question, the percentage answered yes among ${values.map(({ group }) => group).join(' and ')}.`,
      role: 'plain',
      columns: [
        { header: 'Key question', align: 'start', width: 100 - values.length * share },
        ...values.map(({ id, label }) => ({
          header: `${label} (${size(id)} cases)`,
          align: 'end' as const,
          width: share,
        })),
      ],
      rows: inOrder.map(({ key, name }) => ({
        cells: [
          { content: [text(name)], header: true },
          ...values.map(({ id }) => ({
            content: [
              printedFigure(
                context,
                {
                  kind: 'percent',
                  question: key.id,
                  answer: 'yes',
                  group: { characteristic: characteristic.id, value: id },
                },
                { short: true },
              ),
            ],
          })),
        ],
      })),
    },
    paragraph(text([sensitivity, ...(context.isNew(caveat) ? [caveat] : [])].join(' '))),
  ]
}
