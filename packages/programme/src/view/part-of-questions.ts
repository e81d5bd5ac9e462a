import type { Block } from '@inspectorate/publication'
import { paragraph, text, withThousands } from '@inspectorate/publication/parts'
import { wilsonInterval } from '@inspectorate/core'
import type { Funnel } from '../funnel/funnel.js'
import type { ProgrammePart } from '../programme.js'
import { wholePercent } from '../wording/words-of-ratings.js'
import { firstRows } from './first-rows.js'
import { funnelBlocks } from './funnel-blocks.js'
import { heading, tableBlock } from './table-block.js'

/** Each key question over all services: what all have together, and who lies outside its funnel. */
export function questionsPart(
  { funnels }: ProgrammePart,
  at: string,
  opening: readonly Block[],
): Block[] {
  const drawn = funnels.filter(({ pooled }) => pooled.relevant > 0)
  if (drawn.length === 0) return []
  const percent = (share: number) => `${Math.round(share * 100)}%`
  const table = `${at}-questions-table`
  return [
    heading(2, `${at}-questions`, 'Key questions'),
    ...opening,
    paragraph(
      text(
        'All cases of all services are counted together, so that a service with more cases counts for more. A tenth of the services lie below the low figure and a tenth above the high one; of fewer than ten services they are the lowest and the highest. Dispersion is 1 where services differ by chance alone, and the larger the more they differ.',
      ),
    ),
    ...(drawn.some(({ points }) => points.length > 1) ? [overview(drawn, at, table)] : []),
    tableBlock(
      table,
      'Key questions, all services together',
      'A row a key question, with its percentage, 95 per cent interval, what a tenth of services lie below and above, dispersion and the services outside its funnel.',
      [
        ['Key question', 32],
        ['All', 17, 'numbers'],
        ['Interval', 14, 'numbers'],
        ['Low', 8, 'numbers'],
        ['High', 8, 'numbers'],
        ['Dispersion', 11, 'numbers'],
        ['Outside', 10, 'numbers'],
      ],
      drawn.map((funnel) => {
        const { question, pooled, points, dispersion } = funnel
        const interval = wilsonInterval(pooled.yes, pooled.relevant)
        const { low, high } = middleOf(funnel)
        return [
          question.label,
          `${wholePercent(pooled)}% of ${withThousands(pooled.relevant)}`,
          `${percent(interval.low)}–${percent(interval.high)}`,
          `${low}%`,
          `${high}%`,
          dispersion === null ? '–' : dispersion.toFixed(1),
          String(points.filter(({ outside }) => outside !== null).length),
        ]
      }),
    ),
    ...outsideBlocks(drawn, at),
    // By number: ids of questions may be long and begin alike, and Word’s bookmarks have 40 letters.
    ...drawn.flatMap((funnel, i) => funnelBlocks(funnel, `${at}-funnel-${i + 1}`)),
  ]
}

function overview(drawn: readonly Funnel[], at: string, table: string): Block {
  return {
    kind: 'chart',
    shape: 'dots',
    id: `${at}-questions-chart`,
    title: 'Key questions, and how far services lie apart',
    description:
      'For each key question the percentage of cases of all services together, and those between which most services lie; the table below has the numbers.',
    series: ['Low', 'All services', 'High'],
    categories: drawn.map((funnel) => {
      const { low, high } = middleOf(funnel)
      return { label: funnel.question.label, values: [low, wholePercent(funnel.pooled), high] }
    }),
    boundaries: [],
    tables: [table],
    valueLabel: 'Per cent of relevant cases',
  }
}

/** Between which percentages eight of ten services lie. */
function middleOf({ points }: Funnel): { readonly low: number; readonly high: number } {
  const inOrder = points.map(wholePercent).toSorted((a, b) => a - b)
  const left = Math.floor(inOrder.length / 10)
  return { low: inOrder[left]!, high: inOrder[inOrder.length - 1 - left]! }
}

function outsideBlocks(funnels: readonly Funnel[], at: string): Block[] {
  const outside = funnels.flatMap(({ question, points, pooled }) =>
    points
      .filter((point) => point.outside !== null)
      .map((point) => [
        point.service.name,
        question.label,
        `${wholePercent(point)}% of ${withThousands(point.relevant)}`,
        `${wholePercent(pooled)}%`,
        point.outside!,
      ]),
  )
  if (outside.length === 0)
    return [
      paragraph(
        text(
          'No service lies outside a funnel by more than chance explains, when all are looked at together. The control limits of every service stand in the data.',
        ),
      ),
    ]
  return [
    heading(3, `${at}-outside`, 'Services outside a funnel'),
    ...firstRows(
      {
        id: `${at}-outside-table`,
        caption: 'Services outside a funnel',
        description:
          'A row a service and key question that lies further from the percentage of all services than chance explains.',
        sheet: 'Key questions',
      },
      [
        ['Service', 28],
        ['Key question', 34],
        ['Here', 14, 'numbers'],
        ['All', 10, 'numbers'],
        ['Lies', 14],
      ],
      outside,
    ),
  ]
}
