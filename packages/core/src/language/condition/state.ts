import type { Place } from '../place.js'
import type { Holds } from '../run.js'
import type { StateCondition } from '../schema/condition-schema.js'
import { refuseCount } from './refuse-count.js'

/** `{of, state, count?, most?}`: how many parts could not be rated, or do not apply. */
export function compileState(condition: StateCondition, place: Place): Holds {
  const indexes = place.at('of').nodes(condition.of)
  refuseCount(condition, indexes, place)
  const least = condition.count ?? (condition.most === undefined ? 1 : 0)
  const most = condition.most ?? Infinity
  return (run) => {
    let [sure, open] = [0, 0]
    for (const index of indexes) {
      const { state } = run.given[index]!
      if (state === condition.state) sure += 1
      else if (state === 'undecided') open += 1
    }
    if (sure >= least && sure + open <= most) return true
    return sure + open < least || sure > most ? false : null
  }
}
