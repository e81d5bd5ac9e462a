import type { Framework } from '../framework/framework.js'
import { isAtLeast, roundHalfUp, type Percentage } from './percentage.js'

export type Banding = NonNullable<Framework['banding']>

/** The band a percentage falls in. */
export interface Band {
  readonly rating: string
  /** Lowest percentage of the band. */
  readonly from: number
  /** Lowest percentage of the next band; null for the highest. */
  readonly below: number | null
}

/** Places a percentage in its band, by the printed or the exact figure as the framework says. */
export function bandOf(percentage: Percentage, banding: Banding): Band {
  const compared: Percentage =
    banding.of === 'rounded'
      ? { numerator: BigInt(roundHalfUp(percentage)), denominator: 1n }
      : percentage
  const index = banding.bands.findLastIndex((band) => isAtLeast(compared, band.from))
  const band = banding.bands[Math.max(index, 0)]!
  return { ...band, below: banding.bands[index + 1]?.from ?? null }
}
