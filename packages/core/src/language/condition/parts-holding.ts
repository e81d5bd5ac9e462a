import { partsThatApply } from '../parts.js'
import type { Holds, Run } from '../run.js'
import type { Value } from '../value.js'

interface Counting {
  readonly count?: number | undefined
  readonly most?: number | undefined
}

/**
 * Whether enough of some parts pass a test, and not too many. Without a number: every rated part, and
 * there is one. What is not rated never passes; what is undecided could.
 */
export function partsHolding(
  indexes: readonly number[],
  { count, most = Infinity }: Counting,
  test: (value: Value, run: Run, position: number) => boolean | null,
): Holds {
  const position = new Map(indexes.map((index, i) => [index, i]))
  return (run) => {
    let [rated, sure, open] = [0, 0, 0]
    for (const { index, value } of partsThatApply(run, indexes)) {
      if (value.state === 'notRated') continue
      rated += 1
      const passes = value.state === 'undecided' ? null : test(value, run, position.get(index)!)
      if (passes === true) sure += 1
      else if (passes === null) open += 1
    }
    const least = count ?? (most === Infinity ? Math.max(1, rated) : 0)
    if (sure >= least && sure + open <= most) return true
    return sure + open < least || sure > most ? false : null
  }
}
