import { emptyTally, mergeTallies, type Tally } from '@inspectorate/core'
import { byText, type ProgrammeService } from '../service/services-of.js'

/** Services counted together: a region, or all. */
export interface Place {
  /** A region’s name; null for all. */
  readonly region: string | null
  readonly services: readonly ProgrammeService[]
  /** What their present inspections counted together. */
  readonly cases: Tally
}

/** All services, then region by region; services without a region are in all alone. They are under one framework. */
export function placesOf(services: readonly ProgrammeService[]): Place[] {
  const regions = [...new Set(services.flatMap(({ region }) => region ?? []))].sort(byText)
  return [
    place(null, services),
    ...regions.map((region) =>
      place(
        region,
        services.filter((one) => one.region === region),
      ),
    ),
  ]
}

function place(region: string | null, services: readonly ProgrammeService[]): Place {
  return { region, services, cases: pooled(services.map(({ present }) => present.cases)) }
}

/** In pairs of pairs: a sum of ten thousand one by one would copy the growing sum as often. */
function pooled(tallies: readonly Tally[]): Tally {
  if (tallies.length <= 1) return tallies[0] ?? emptyTally
  const half = tallies.length >> 1
  return mergeTallies(pooled(tallies.slice(0, half)), pooled(tallies.slice(half)))
}
