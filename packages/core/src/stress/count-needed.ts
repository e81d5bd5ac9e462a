import type { Framework } from '../framework/framework.js'
import { bandOf } from '../rating/band.js'
import { percentageOf } from '../rating/percentage.js'
import { rankOf } from '../rating/scale.js'

/** The least count, 0 to `relevant`, that is banded at or above a rating; `relevant + 1` when none is. */
export function leastCountAt(framework: Framework, relevant: number, rank: number): number {
  let low = 0
  let high = relevant + 1
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const reached =
      rankOf(framework, bandOf(percentageOf(middle, relevant), framework.banding!).rating) >= rank
    if (reached) high = middle
    else low = middle + 1
  }
  return low
}
