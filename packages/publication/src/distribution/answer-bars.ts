import type { ChartBlock } from '../view/block.js'
import { answerParts } from './answer-parts.js'
import type { DistributionData } from './distribution-data.js'
import { relevantIn, rowDetail } from './row-detail.js'
import { wholePercent } from './whole-percent.js'

/** A bar an answer, and next to each other what groups gave as that answer. */
export function answerBars(
  data: DistributionData,
  rows: DistributionData['rows'],
  words: Pick<ChartBlock, 'id' | 'title' | 'description' | 'tables'>,
): ChartBlock {
  const { counted } = answerParts(data)
  const [only, ...others] = rows
  const base = data.several ? `${data.unit.many} that gave an answer` : `relevant ${data.unit.many}`
  return {
    kind: 'chart',
    shape: 'bars',
    ...words,
    series: rows.map(({ label, shown }) => `${label} (${rowDetail(shown, data)})`),
    categories: counted.map((part) => ({
      label: part.label,
      values: rows.map(({ shown }) => wholePercent(part.countIn(shown), relevantIn(shown))),
    })),
    boundaries: [],
    valueLabel:
      only && others.length === 0 && only.shown.level !== 'hidden' && only.shown.relevant > 0
        ? `Percentage of ${rowDetail(only.shown, data)}`
        : `Percentage of ${base}`,
  }
}
