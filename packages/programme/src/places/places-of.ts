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
  const byRegion = new Map<string | null, ProgrammeService[]>()
  for (const service of services) {
    const of = byRegion.get(service.region)
    if (of) of.push(service)
    else byRegion.set(service.region, [service])
  }
  const regions = [...byRegion].map(([region, of]): Place => ({
    region,
    services: of,
    cases: pooled(of.map(({ present }) => present.cases)),
  }))
  return [
    { region: null, services, cases: pooled(regions.map(({ cases }) => cases)) },
    ...regions.filter(({ region }) => region !== null).sort((a, b) => byText(a.region!, b.region!)),
  ]
}

/** In pairs of pairs: a sum of ten thousand one by one would copy the growing sum as often. */
function pooled(tallies: readonly Tally[]): Tally {
  if (tallies.length <= 1) return tallies[0] ?? emptyTally
  const half = tallies.length >> 1
  return mergeTallies(pooled(tallies.slice(0, half)), pooled(tallies.slice(half)))
}
