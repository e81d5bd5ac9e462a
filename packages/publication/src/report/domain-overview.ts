import { printedNumber, scaleOf, type Domain, type Standard } from '@inspectorate/core'
import type { Block, TableRow } from '../view/block.js'
import { bandMark, ratingMark } from './rating-mark.js'
import { paragraph, text } from './paragraph.js'
import { printedFigure } from './printed-figure.js'
import type { ReportContext } from './report-context.js'

/** A chart and a table of all key questions of a domain; nothing where it has fewer than two. */
export function domainOverview(context: ReportContext, domain: Domain): Block[] {
  const { framework, ratings } = context.rated
  const results = domain.standards.flatMap((standard) =>
    ratings.standards
      .find(({ id }) => id === standard.id)!
      .keyQuestions.map((result) => ({ standard, result })),
  )
  if (results.filter(({ result }) => result.percent !== null).length < 2) return []
  const name = ({ standard, result }: (typeof results)[number]) => nameOf(standard, result.label)
  const mark = ({ standard, result }: (typeof results)[number]) =>
    bandMark(scaleOf(framework, standard.id), result.band)
  const isBanded = results.some(({ result }) => result.band !== null)
  const table = `overview-table-${domain.id}`
  const bands = framework.banding?.bands.filter(({ from }) => from > 0) ?? []
  return [
    paragraph(
      text(
        `The chart shows every key question of this part in order.${framework.rules ? '' : ' The lowest of a standard decides its normal rating.'}`,
      ),
    ),
    {
      kind: 'chart',
      id: `overview-chart-${domain.id}`,
      title: context.caption('chart', `Key questions, ${domain.title.toLowerCase()}`),
      description: `Bars of the percentage of relevant cases answered yes: ${results.map((one) => `${name(one)} ${one.result.percent ?? 'not available'}${one.result.percent === null ? '' : '%'}`).join('; ')}.`,
      series: ['Percentage ‘Yes’'],
      categories: results.map((one) => ({
        label: name(one),
        values: [one.result.percent],
        tone: mark(one).tone,
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
      description: `The same results as numbers${isBanded ? ', with the band each falls in' : ''}.`,
      role: 'plain',
      columns: [
        { header: 'Key question', align: 'start', width: isBanded ? 52 : 78 },
        { header: 'Percentage ‘Yes’', align: 'end', width: 22 },
        ...(isBanded ? [{ header: 'Band', align: 'start', width: 26 } as const] : []),
      ],
      rows: results.map((one): TableRow => ({
        cells: [
          { content: [text(name(one))], header: true },
          {
            content: [
              printedFigure(
                context,
                { kind: 'percent', question: one.result.id, answer: 'yes', group: null },
                { short: true },
              ),
            ],
          },
          ...(isBanded ? [{ content: [text(mark(one).word)] }] : []),
        ],
      })),
    },
  ]
}

/** A key question with the number of its standard before it, where that has one. */
function nameOf(standard: Standard, label: string): string {
  const number = printedNumber(standard)
  return number === undefined ? label : `${number} ${label}`
}
