import { wilsonInterval } from '@inspectorate/core'
import type { Share } from '../questions/share-in.js'
import { binomial, type CountRange } from './binomial.js'

/** What chance makes of a service’s count. */
export interface Chances {
  /** The 95 per cent Wilson interval of its share. */
  readonly low: number
  readonly high: number
  /** The counts that chance alone leaves unremarkable, at 95 and at 99.8 per cent. */
  readonly usual: CountRange
  readonly wide: CountRange
  /** Twice the smaller tail of the exact binomial distribution. */
  readonly p: number
}

/** Chances around what all services answered; worked out once for each count, since many services have the same. */
export function chancesAround(pooled: Share): (share: Share) => Chances {
  const ofSize = remembered((relevant) => {
    const { range, tail } = binomial(relevant, pooled.yes / pooled.relevant)
    const [usual, wide] = [range(0.05), range(0.002)]
    return remembered((yes): Chances => {
      const { low, high } = wilsonInterval(yes, relevant)
      return { low, high, usual, wide, p: tail(yes) }
    })
  })
  return ({ yes, relevant }) => ofSize(relevant)(yes)
}

function remembered<Found>(find: (count: number) => Found): (count: number) => Found {
  const found = new Map<number, Found>()
  return (count) => {
    const before = found.get(count)
    if (before !== undefined) return before
    const now = find(count)
    found.set(count, now)
    return now
  }
}
