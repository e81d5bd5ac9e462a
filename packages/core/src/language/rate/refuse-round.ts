import { compare, readFraction, zero } from '../../exact/fraction.js'
import type { Place } from '../place.js'

/** Refuses to round to multiples of nothing, or of less. */
export function refuseRound(round: number | string | undefined, place: Place): void {
  if (round !== undefined && compare(readFraction(round)!, zero) <= 0)
    place.at('round').fault('out-of-range', String(round), 'more than 0')
}
