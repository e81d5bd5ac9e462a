import type { Programme, ProgrammePart } from '@inspectorate/programme'

/** More services than these are a burden for a browser, and for who goes through them, on one page. */
const most = 1000

type GridRow = ProgrammePart['grid']['rows'][number]

/** A page of services in their order. */
export interface ServicesOnPage {
  /** By framework: their columns differ. */
  readonly tables: readonly { readonly part: ProgrammePart; readonly rows: readonly GridRow[] }[]
  readonly services: number
  /** Where it begins and ends: “Fellside to The Levels”. */
  readonly title: string
}

/** All services on one page, or on several that keep regions whole as far as these are not too large themselves. */
export function pagedServices({ parts }: Programme): ServicesOnPage[] {
  const all = parts.flatMap((part) => part.grid.rows.map((row) => ({ part, row })))
  if (all.length <= most) return [pageOf(all)]
  const byRegion = new Map<string, typeof all>()
  for (const one of all) {
    const region = one.row.service.region ?? ''
    const there = byRegion.get(region)
    if (there) there.push(one)
    else byRegion.set(region, [one])
  }
  const pages: (typeof all)[] = []
  for (const [, ofRegion] of [...byRegion].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const pieces = Math.ceil(ofRegion.length / most)
    const size = Math.ceil(ofRegion.length / pieces)
    const last = pages.at(-1)
    if (pieces === 1 && last && last.length + ofRegion.length <= most) last.push(...ofRegion)
    else
      for (let from = 0; from < ofRegion.length; from += size)
        pages.push(ofRegion.slice(from, from + size))
  }
  return pages.map(pageOf)
}

function pageOf(
  all: readonly { readonly part: ProgrammePart; readonly row: GridRow }[],
): ServicesOnPage {
  const parts = [...new Set(all.map(({ part }) => part))]
  return {
    tables: parts.map((part) => ({
      part,
      rows: all.filter((one) => one.part === part).map(({ row }) => row),
    })),
    services: all.length,
    title: titleOf(all.map(({ row }) => row)),
  }
}

function titleOf(rows: readonly GridRow[]): string {
  const [first, last] = [rows[0]?.service, rows.at(-1)?.service]
  if (!first || !last) return ''
  const named = (region: string | null) => region ?? 'No region'
  if (first.region !== last.region) return `${named(first.region)} to ${named(last.region)}`
  return rows.length === 1 ? first.name : `${named(first.region)}, ${first.name} to ${last.name}`
}
