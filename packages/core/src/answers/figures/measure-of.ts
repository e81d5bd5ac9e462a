import { fraction } from '../../exact/fraction.js'
import { relevantOf, type CountedAnswers } from './counted-answers.js'
import { hitsOf, type Share } from './share-of-answers.js'

/**
 * One measure of several questions: yes and relevant are summed over them, so that a question asked of
 * more people counts for more. 20 of 40 and 9 of 10 are 58 per cent, not the 70 between 50 and 90.
 */
export function measureOf(counted: readonly CountedAnswers[]): Share {
  const hits = counted.reduce((sum, one) => sum + hitsOf(one), 0)
  const base = counted.reduce((sum, one) => sum + relevantOf(one), 0)
  return {
    hits,
    base,
    of: 'relevant',
    percent: base === 0 ? null : fraction(BigInt(100 * hits), BigInt(base)),
  }
}
