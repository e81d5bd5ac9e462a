import type { Domain } from '@inspectorate/core'
import type { Block, TableRow } from '../view/report-view.js'
import { bandMark, ratingMark } from './rating-mark.js'
import { paragraph, printedFigure, text, type ReportContext } from './report-context.js'

/** A chart and a table of all key questions of a domain; nothing where it has fewer than two. */
export function domainOverview(context: ReportContext, domain: Domain): Block[] {
  const { framework, ratings } = context.rated
  const results = domain.standards.flatMap((standard) =>
    ratings.standards
      .find(({ id }) => id === standard.id)!
      .keyQuestions.map((result) => ({ standard, result })),
  )
  if (results.filter(({ result }) => result.percent !== null).length < 2) return []
  const table = `overview-table-${domain.id}`
  const bands = framework.banding?.bands.filter(({ from }) => from > 0) ?? []
  return [
    paragraph(
      text(
        'The chart shows every key question of this part in order. The lowest of a standard decides its normal rating.',
      ),
    ),
    {
      kind: 'chart',
      id: `overview-chart-${domain.id}`,
      title: context.caption('chart', `Key questions, ${domain.title.toLowerCase()}`),
      description: `Bars of the percentage of relevant cases answered yes: ${results.map(({ standard, result }) => `${standard.id} ${result.label} ${result.percent ?? 'not available'}${result.percent === null ? '' : '%'}`).join('; ')}.`,
      series: ['Percentage ‘Yes’'],
      categories: results.map(({ standard, result }) => ({
        label: `${standard.id} ${result.label}`,
        values: [result.percent],
        tone: bandMark(framework, result.band).tone,
      })),
      boundaries: bands.map(({ rating, from }) => ({
        at: from,
        label: ratingMark(framework, rating).word,
      })),
      table,
      valueLabel: 'Percentage of relevant cases answered yes',
    },
    {
      kind: 'table',
      id: table,
      caption: context.caption('table', `Key questions, ${domain.title.toLowerCase()}`),
      description: 'The same results as numbers, with the band each falls in.',
      role: 'plain',
      columns: [
        { header: 'Key question', align: 'start', width: 52 },
        { header: 'Percentage ‘Yes’', align: 'end', width: 22 },
        { header: 'Band', align: 'start', width: 26 },
      ],
      rows: results.map(({ standard, result }): TableRow => ({
        cells: [
          { content: [text(`${standard.id} ${result.label}`)], header: true },
          {
            content: [
              printedFigure(
                context,
                { kind: 'percent', question: result.id, answer: 'yes', group: null },
                { short: true },
              ),
            ],
          },
          { content: [text(bandMark(framework, result.band).word)] },
        ],
      })),
    },
  ]
}
