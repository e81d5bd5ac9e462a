import { countInWords } from '../wording/number-words.js'
import { shortened } from '../wording/shortened.js'
import { answerParts, nameOf } from './answer-parts.js'
import type { DistributionData, ShownAnswers } from './distribution-data.js'
import { relevantIn } from './row-detail.js'
import { wholePercent } from './whole-percent.js'

type Rows = DistributionData['rows']

/** The one sentence that stands for the picture: what it shows and how far it ranges. The table has the rest. */
export function describeChart(data: DistributionData, rows: Rows): string {
  const [only, ...others] = rows
  if (only && others.length === 0)
    return `Bars of how answers are shared out: ${sharesOf(data, only)}.`
  const what = `Bars of how answers are shared out, in ${countInWords(rows.length)} rows`
  const compared = comparedAnswers(data, rows)
  const shares = rows
    .map(({ label, shown }) => ({ label, percent: shareOf(data, shown, compared) }))
    .filter((one): one is { label: string; percent: number } => one.percent !== null)
    .sort((a, b) => a.percent - b.percent)
  const [least, most] = [shares[0], shares.at(-1)]
  if (compared.length === 0 || !least || !most) return `${what}.`
  const range =
    least.percent === most.percent
      ? `${most.percent}% for each`
      : `from ${least.percent}% for ‘${shortened(least.label)}’ to ${most.percent}% for ‘${shortened(most.label)}’`
  return `${what}: ${nameOf(compared)}, ${range}.`
}

/** As many shares as one follows in a sentence. */
const mostShares = 5

/** The shares of a row in the order of answers; of many, those of the answers given most. */
function sharesOf(data: DistributionData, { shown }: Rows[number]): string {
  const shares = answerParts(data).counted.flatMap(({ label, countIn }) => {
    const percent = wholePercent(countIn(shown), relevantIn(shown))
    return percent === null ? [] : [{ said: `${shortened(label)} ${percent}%`, percent }]
  })
  const most = shares.toSorted((a, b) => b.percent - a.percent).slice(0, mostShares)
  const others = shares.length - most.length
  const named = shares.filter((share) => most.includes(share)).map(({ said }) => said)
  return [...named, ...(others > 0 ? [`and ${countInWords(others)} others`] : [])].join(', ')
}

/** What rows are compared by: the yes side, or where there are no sides the answer given most. */
function comparedAnswers(data: DistributionData, rows: Rows): DistributionData['values'] {
  const yes = data.values.filter(({ as }) => as === 'yes')
  if (yes.length > 0 && !data.several) return yes
  const given = (id: string) => rows.reduce((sum, { shown }) => sum + (countOf(shown, id) ?? 0), 0)
  return data.values
    .filter(({ as }) => as === undefined || as === 'yes' || as === 'no' || as === 'middle')
    .map((value) => ({ value, times: given(value.id) }))
    .filter(({ times }) => times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, 1)
    .map(({ value }) => value)
}

/** Added exactly, then rounded once: sums of rounded shares can be one off. */
function shareOf(
  data: DistributionData,
  shown: ShownAnswers,
  values: DistributionData['values'],
): number | null {
  if (shown.level === 'sides' || shown.level === 'yes-and-rest')
    return values.every(({ as }) => as === 'yes') && !data.several
      ? wholePercent(shown.yes, shown.relevant)
      : null
  const counts = values.map(({ id }) => countOf(shown, id))
  return counts.some((count) => count === null)
    ? null
    : wholePercent(
        counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
        relevantIn(shown),
      )
}

function countOf(shown: ShownAnswers, id: string): number | null {
  return shown.level === 'values' ? (shown.counts.find(([value]) => value === id)?.[1] ?? 0) : null
}
