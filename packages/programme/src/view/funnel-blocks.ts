import type { Block } from '@inspectorate/publication'
import { withThousands } from '@inspectorate/publication/parts'
import type { Funnel, FunnelPoint } from '../funnel/funnel.js'
import { wholePercent } from '../wording/words-of-ratings.js'
import { heading } from './table-block.js'

/** So many services are told apart in one chart. */
const mostDrawn = 30

/**
 * The funnel of a key question that somebody lies outside of, on its side: services by how many cases they have, and
 * limits that narrow downwards. Of many services those outside are drawn alone, with the limits for their numbers of
 * cases: thousands of points inside would be one blot that says only that they are inside.
 */
export function funnelBlocks({ question, points, pooled }: Funnel, id: string): Block[] {
  const outside = points.filter((point) => point.outside !== null)
  if (outside.length === 0) return []
  const isAll = points.length <= mostDrawn
  const drawn = (isAll ? points : furthest(outside)).toSorted((a, b) => a.relevant - b.relevant)
  const whose = isAll
    ? 'every service'
    : drawn.length === outside.length
      ? 'services outside its funnel'
      : `the ${mostDrawn} services furthest outside its funnel`
  return [
    heading(3, id, question.label),
    {
      kind: 'chart',
      shape: 'dots',
      id: `${id}-dots`,
      title: `${question.label}: ${whose}`,
      description: `Services from the fewest to the most relevant cases, each with its percentage and the limits within which 95 of 100 services would lie if all had ${wholePercent(pooled)} per cent; the numbers stand in the data.${isAll ? '' : ` The ${withThousands(points.length - outside.length)} services inside are not drawn.`}`,
      series: ['Lower limit', 'Service', 'Upper limit'],
      categories: drawn.map((point) => {
        const { service, yes, relevant, usual, outside: side } = point
        return {
          // Where the service lies on a limit its mark is hidden, and its words are not.
          label: `${service.name}: ${wholePercent(point)}% of ${relevant}${side === null ? '' : `, ${side}`}`,
          values: [usual.least, yes, usual.most].map((count) =>
            wholePercent({ yes: count, relevant }),
          ),
        }
      }),
      boundaries: [{ at: wholePercent(pooled), label: 'All services' }],
      tables: [],
      valueLabel: 'Per cent of relevant cases',
    },
  ]
}

function furthest(outside: readonly FunnelPoint[]): readonly FunnelPoint[] {
  return outside.toSorted((a, b) => a.p - b.p).slice(0, mostDrawn)
}
