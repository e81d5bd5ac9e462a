import type { Block } from '@inspectorate/publication'
import { paragraph, text } from '@inspectorate/publication/parts'
import { wilsonInterval } from '@inspectorate/core'
import type { Funnel } from '../funnel/funnel.js'
import type { ProgrammePart } from '../programme.js'
import { mostInReport } from './part-of-ratings.js'
import { heading, tableBlock } from './table-block.js'
import { wholePercent } from './words-of-ratings.js'

/** Each key question over all services: what all have together, and who lies outside its funnel. */
export function questionsPart({ funnels }: ProgrammePart, at: string): Block[] {
  const drawn = funnels.filter(({ pooled }) => pooled.relevant > 0)
  if (drawn.length === 0) return []
  const percent = (share: number) => `${Math.round(share * 100)}%`
  return [
    heading(1, `${at}-questions`, 'Key questions'),
    paragraph(
      text(
        'All cases of all services are counted together, so that a service with more cases counts for more. Dispersion is 1 where services differ by chance alone, and the larger the more they differ.',
      ),
    ),
    tableBlock(
      `${at}-questions-table`,
      'Key questions, all services together',
      'A row a key question, with its percentage, 95 per cent interval, dispersion and the services outside its funnel.',
      [
        ['Key question', 36],
        ['Yes', 10, 'numbers'],
        ['Relevant cases', 12, 'numbers'],
        ['95% interval', 16, 'numbers'],
        ['Dispersion', 13, 'numbers'],
        ['Outside', 13, 'numbers'],
      ],
      drawn.map(({ question, pooled, points, dispersion }) => {
        const { low, high } = wilsonInterval(pooled.yes, pooled.relevant)
        return [
          question.label,
          `${wholePercent(pooled)}%`,
          String(pooled.relevant),
          `${percent(low)}–${percent(high)}`,
          dispersion === null ? '–' : dispersion.toFixed(1),
          String(points.filter(({ outside }) => outside !== null).length),
        ]
      }),
    ),
    ...outsideBlocks(drawn, at),
    ...(drawn[0]!.points.length > mostInReport
      ? [
          paragraph(
            text('The funnels of so many services stand in the data workbook, a row a service.'),
          ),
        ]
      : drawn.flatMap((funnel) => funnelBlocks(funnel, at))),
  ]
}

function outsideBlocks(funnels: readonly Funnel[], at: string): Block[] {
  const outside = funnels.flatMap(({ question, points, pooled }) =>
    points
      .filter((point) => point.outside !== null)
      .map((point) => [
        point.service.name,
        question.label,
        `${wholePercent(point)}% of ${point.relevant}`,
        `${wholePercent(pooled)}%`,
        point.outside!,
      ]),
  )
  if (outside.length === 0)
    return [
      paragraph(
        text(
          'No service lies outside a funnel by more than chance explains, when all are looked at together.',
        ),
      ),
    ]
  return [
    tableBlock(
      `${at}-outside`,
      'Services outside a funnel',
      'A row a service and key question that lies further from the percentage of all services than chance explains.',
      [
        ['Service', 28],
        ['Key question', 34],
        ['Here', 14, 'numbers'],
        ['All', 10, 'numbers'],
        ['Lies', 14],
      ],
      outside.slice(0, 100),
    ),
  ]
}

/** A funnel that lies on its side: services by how many cases they have, and limits that narrow downwards. */
function funnelBlocks({ question, points, pooled }: Funnel, at: string): Block[] {
  const inOrder = points.toSorted((a, b) => a.relevant - b.relevant)
  const percentOf = (count: number, relevant: number) => wholePercent({ yes: count, relevant })
  const id = `${at}-funnel-${question.id}`.slice(0, 36)
  return [
    heading(2, id, question.label),
    {
      kind: 'chart',
      shape: 'dots',
      id: `${id}-dots`.slice(0, 40),
      title: `${question.label}: every service and its limits`,
      description: `Services from the fewest to the most relevant cases, each with its percentage and the limits within which 95 of 100 services would lie if all had ${wholePercent(pooled)} per cent; the numbers stand in the data workbook.`,
      series: ['Lower limit', 'Service', 'Upper limit'],
      categories: inOrder.map(({ service, relevant, yes, usual }) => ({
        label: `${service.name} (${relevant})`,
        values: [
          percentOf(usual.least, relevant),
          percentOf(yes, relevant),
          percentOf(usual.most, relevant),
        ],
      })),
      boundaries: [{ at: wholePercent(pooled), label: 'All services' }],
      tables: [],
      valueLabel: 'Per cent of relevant cases; relevant cases in brackets',
    },
  ]
}
