import type { Place } from '../place.js'

interface Counting {
  readonly count?: number | undefined
  readonly most?: number | undefined
}

/** Refuses a count that no number of parts can reach, and limits that exclude each other. */
export function refuseCount({ count, most }: Counting, of: readonly number[], place: Place): void {
  if (count !== undefined && of.length > 0 && count > of.length)
    place
      .at('count')
      .fault('out-of-range', String(count), `at most ${of.length}, the parts there are`)
  if (count !== undefined && most !== undefined && count > most)
    place.at('most').fault('out-of-range', String(most), `at least ${count}, the count`)
  refuseTwice(of, place)
}

/** Refuses to look at a part twice. */
export function refuseTwice(of: readonly number[], place: Place): void {
  if (new Set(of).size < of.length)
    place.at('of').fault('duplicate-id', 'a part twice', 'each part once')
}
