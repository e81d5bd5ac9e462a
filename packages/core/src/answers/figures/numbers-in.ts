import { decimalCounts, type DecimalCounts } from '../../statistics/decimal-counts.js'
import { mostDecimals, textOfUnits, unitsOfFraction } from '../units.js'
import { inBase, type CountedAnswers } from './counted-answers.js'

/**
 * The numbers that were answered, or the points of the values in the base: of both means and their
 * intervals are made. Null where the question has neither. Codes for what is not known are never among them.
 */
export function numbersIn(counted: CountedAnswers): DecimalCounts | null {
  const { set } = counted.question
  const answers = inBase(counted)
  if (set.kind === 'number') return decimalCounts(answers)
  if (set.kind !== 'ordered' && set.kind !== 'one') return null
  if (!set.values.some(({ points }) => points !== null)) return null
  return decimalCounts(
    answers.map(([answer, count]) => {
      const points = set.values[set.rankOf.get(answer)!]!.points!
      return [textOfUnits(unitsOfFraction(points, mostDecimals)!, mostDecimals), count]
    }),
  )
}
