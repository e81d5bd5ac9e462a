import { match, P } from 'ts-pattern'
import { fraction, type Fraction } from '../../exact/fraction.js'
import type { Texts } from '../../names.js'
import { isOutside, type NumberSet, type Side } from '../answer-set.js'
import { textOfUnits, unitsOf } from '../units.js'
import { inBase, notAnswered, relevantOf, type CountedAnswers } from './counted-answers.js'
import { hitsOf } from './share-of-answers.js'

export interface DistributionRow {
  /** The value’s id; of a band of numbers what it begins at. */
  readonly id: string
  readonly label: Texts
  readonly side: Side
  readonly count: number
  /** The exact percentage of the base; null outside it, and where it is empty. */
  readonly percent: Fraction | null
}

export interface AnswerDistribution {
  /** Every value of the set in its order, also those that nobody gave. */
  readonly rows: readonly DistributionRow[]
  readonly relevant: number
  /** Asked, and no answer; null where it was not counted who were asked. */
  readonly notAnswered: number | null
  /** Whether people could give more than one of them, so that the percentages sum to more than 100. */
  readonly several: boolean
}

/**
 * How often each value was given, of numbers how many lie in each band. Percentages are each rounded for
 * itself, and nothing makes them sum to 100: equal counts print as equal percentages. Null for words and
 * days, and for numbers without bands.
 */
export function distributionOf(counted: CountedAnswers): AnswerDistribution | null {
  const relevant = relevantOf(counted)
  const row = (id: string, label: Texts, side: Side, count: number): DistributionRow => ({
    id,
    label,
    side,
    count,
    percent:
      isOutside(side) || relevant === 0 ? null : fraction(BigInt(100 * count), BigInt(relevant)),
  })
  const { set, sideOf } = counted.question
  const valueRows = (values: NumberSet['values']) =>
    values.map(({ id, label }) => row(id, label, sideOf(id), hitsOf(counted, [id])))
  const rows = match(set)
    .with({ kind: P.union('ordered', 'one', 'several') }, ({ values }) => valueRows(values))
    .with({ kind: 'number' }, (numbers) =>
      numbers.bands === null
        ? null
        : [...bandRows(counted, numbers, row), ...valueRows(numbers.values)],
    )
    .with({ kind: P.union('date', 'text') }, () => null)
    .exhaustive()
  return (
    rows && { rows, relevant, notAnswered: notAnswered(counted), several: set.kind === 'several' }
  )
}

function bandRows(
  counted: CountedAnswers,
  { bands, decimals }: NumberSet,
  row: (id: string, label: Texts, side: Side, count: number) => DistributionRow,
): DistributionRow[] {
  const numbers = inBase(counted).map(([text, count]) => [unitsOf(text, decimals)!, count] as const)
  return bands!.map(({ from, label }, i) => {
    const next = bands![i + 1]?.from
    const inBand = numbers.filter(
      ([units]) => units >= from && (next === undefined || units < next),
    )
    const count = inBand.reduce((sum, [, n]) => sum + n, 0)
    return row(textOfUnits(from, decimals), label, 'base', count)
  })
}
