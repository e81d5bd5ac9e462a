import { fraction, subtract, type Fraction } from '../../exact/fraction.js'
import { relevantOf, type CountedAnswers } from './counted-answers.js'
import type { Share } from './share-of-answers.js'

/** Yes less no in percentage points of relevant, exactly; null where there are none. */
export function netOf(counted: CountedAnswers): Fraction | null {
  const base = relevantOf(counted)
  if (base === 0) return null
  const of = (side: string) =>
    counted.answers.reduce(
      (sum, [answer, count]) => (counted.question.sideOf(answer) === side ? sum + count : sum),
      0,
    )
  return fraction(BigInt(100 * (of('yes') - of('no'))), BigInt(base))
}

/** A change between two percentages in points, exactly: 48 from 60 may print as 13. Null where one has no base. */
export function changeOf(now: Share, before: Share): Fraction | null {
  return now.percent && before.percent && subtract(now.percent, before.percent)
}
