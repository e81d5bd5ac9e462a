import type { DistributionBlock, DistributionSegment } from '../view/distribution-block.js'
import { answerParts, type AnswerPart } from './answer-parts.js'
import type { DistributionData, ShownAnswers } from './distribution-data.js'
import { relevantIn, rowDetail } from './row-detail.js'
import { wholePercent } from './whole-percent.js'

/** Where a part stands: on the side of a panel, and how many steps from its zero. */
interface Placed extends Omit<DistributionSegment, 'panel'> {
  readonly panel: 'answers' | 'middle' | 'outside'
  readonly part: AnswerPart
}

const spaceName = 'Space, which keeps the bars behind it in line'

/**
 * Stacked bars of a distribution. Answers of two sides go left and right from one zero, those in the
 * middle have their own, and so have those that no percentage counts; answers without sides follow
 * each other from zero.
 */
export function stackedChart(
  data: DistributionData,
  rows: DistributionData['rows'],
  words: Pick<DistributionBlock, 'id' | 'title' | 'description' | 'tables'>,
): DistributionBlock {
  const placed = placedParts(data)
  const panels = (['answers', 'middle', 'outside'] as const).filter((panel) =>
    placed.some((one) => one.panel === panel),
  )
  const drawn = rows.map(({ label, shown }) => ({
    label,
    detail: rowDetail(shown, data),
    values: placed.map((one) => percentIn(one, shown)),
  }))
  const reach = (panel: Placed['panel'], side: 'left' | 'right') =>
    Math.max(
      ...drawn.map(({ values }) =>
        placed.reduce(
          (sum, one, i) => sum + (one.panel === panel && one.side === side ? (values[i] ?? 0) : 0),
          0,
        ),
      ),
    )
  return {
    kind: 'distribution',
    ...words,
    panels: panels.map((panel) => ({
      heading: headingOf(panel, data),
      left: reach(panel, 'left'),
      right: reach(panel, 'right'),
    })),
    segments: placed.map(({ label, panel, side, fill }) => ({
      label,
      panel: panels.indexOf(panel),
      side,
      fill,
    })),
    rows: drawn,
    space: spaceName,
  }
}

function headingOf(panel: Placed['panel'], { unit }: DistributionData): string {
  if (panel === 'middle') return ''
  return panel === 'answers'
    ? `Percentage of relevant ${unit.many}`
    : `Not counted: percentage of all asked`
}

function percentIn({ part, panel }: Placed, shown: ShownAnswers): number | null {
  const base =
    panel !== 'outside' ? relevantIn(shown) : shown.level === 'values' ? shown.asked : null
  return wholePercent(part.countIn(shown), base)
}

/** Every part at its place, in the order of the key. */
function placedParts(data: DistributionData): Placed[] {
  const { counted, outside } = answerParts(data)
  const as = (wanted: AnswerPart['as']) => counted.filter((part) => part.as === wanted)
  const [no, yes] = [as('no'), as('yes')]
  const hasSides = no.length > 0 && yes.length > 0
  const given = outside.filter((part) => data.rows.some(({ shown }) => part.countIn(shown)))
  const rest = [...as('middle'), ...as('plain')]
  const unanswered = placedAt('outside', 'right', 'outside', given)
  if (!hasSides) return [...placedAt('answers', 'right', 'plain', counted), ...unanswered]
  // Away from zero is away from the other side: mostly, but not always, the yes side comes last.
  const noFirst = counted.indexOf(no[0]!) < counted.indexOf(yes[0]!)
  return [
    ...placedAt('answers', 'left', 'no', noFirst ? outwards(no) : no).toReversed(),
    ...placedAt('answers', 'right', 'yes', noFirst ? yes : outwards(yes)),
    ...placedAt('middle', 'right', 'middle', rest),
    ...unanswered,
  ]
}

/** From zero outwards for the side that comes first: the last of it is next to zero. */
function outwards(parts: readonly AnswerPart[]): AnswerPart[] {
  return parts.toReversed()
}

function placedAt(
  panel: Placed['panel'],
  side: Placed['side'],
  as: Placed['fill']['as'],
  parts: readonly AnswerPart[],
): Placed[] {
  const single = parts.filter(({ together }) => !together)
  return parts.map((part) => ({
    label: part.label,
    panel,
    side,
    part,
    fill: { as, step: part.together ? 0 : single.indexOf(part) + 1, of: single.length },
  }))
}
