import { nearestTo } from '@inspectorate/core'
import type { FigureFault } from '@inspectorate/publication/parts'
import { withThousands } from '@inspectorate/publication/parts'
import type { Programme } from '../programme.js'
import { unknown, type Counted } from './counted.js'
import type { ProgrammeReference } from './programme-reference.js'

/** What is counted of a programme as a whole. */
export const wholes: readonly string[] = ['services', 'inspections', 'regions', 'ratings']

const states: Readonly<Record<string, readonly string[]>> = {
  services: ['again', 'outside'],
  inspections: ['corrected'],
  regions: [],
  ratings: ['fell-steeply', 'not-by-rules'],
}

/** How many services, inspections and cases there are, and of how many something is found. */
export function countOfWhole(
  programme: Programme,
  { kind, of, state, region, group, framework }: ProgrammeReference,
): Counted | FigureFault {
  if (group !== null)
    return unknown(`${kind}[${of}] of all people: cases[] and services are not counted by group`)
  if (state !== null && !states[of]!.includes(state))
    return unknown(states[of]!.length === 0 ? `number[${of}]` : nearestTo(state, states[of]!))
  const parts = programme.parts.filter(
    (part) => framework === null || part.framework.id === framework,
  )
  if (parts.length === 0)
    return unknown(
      nearestTo(
        framework!,
        programme.parts.map((part) => part.framework.id),
      ),
    )
  const isThere = ({ region: own }: { readonly region: string | null }) =>
    region === null || own === region
  const services = parts
    .flatMap(({ grid }) => grid.rows.map(({ service }) => service))
    .filter(isThere)
  const where = [
    ...(region === null ? [] : [{ label: 'Region', value: region }]),
    ...(framework === null ? [] : [{ label: 'Framework', value: parts[0]!.framework.title }]),
  ]
  const counted = (label: string, count: number, base: number | null): Counted => ({
    count,
    of: base,
    ...(parts.length === 1 && { framework: parts[0]!.framework }),
    evidence: [
      ...where,
      ...(base === null
        ? []
        : [
            {
              label: of === 'inspections' ? 'Published inspections' : 'Services',
              value: withThousands(base),
            },
          ]),
      { label, value: withThousands(count) },
    ],
  })
  if (kind === 'cases') {
    const cases = services.reduce((sum, { present }) => sum + present.entry.cases, 0)
    return counted('Cases of present inspections', cases, null)
  }
  const total = services.length
  if (of === 'regions')
    return counted('Regions', new Set(services.flatMap((one) => one.region ?? [])).size, null)
  if (of === 'services' && state === null) return counted('Services', total, null)
  if (of === 'services' && state === 'again')
    return counted(
      'Services with an inspection before',
      services.filter(({ previous }) => previous !== null).length,
      total,
    )
  if (of === 'services') {
    const outside = parts.flatMap(({ funnels }) =>
      funnels.flatMap(({ points }) => points.filter((point) => point.outside !== null)),
    )
    const names = new Set(outside.map(({ service }) => service).filter(isThere))
    return counted('Services outside a funnel', names.size, total)
  }
  if (of === 'inspections') {
    const records = programme.records.filter(
      ({ entry, framework: own }) =>
        isThere({ region: entry.service.region ?? null }) &&
        (framework === null || own.id === framework),
    )
    if (state === null) return counted('Published inspections', records.length, null)
    const corrected = records.filter(({ entry }) => entry.edition > 1)
    return counted('Corrected after they were published', corrected.length, records.length)
  }
  if (state === 'fell-steeply') {
    const falls = parts.flatMap(({ steepFalls }) => steepFalls)
    const here = falls.filter(({ service }) => isThere(service))
    return counted('Ratings that fell by two steps or more', here.length, null)
  }
  if (state === 'not-by-rules') {
    const others = programme.ruleOutliers.filter(
      ({ record }) =>
        isThere({ region: record.entry.service.region ?? null }) &&
        (framework === null || record.framework.id === framework),
    )
    return counted('Ratings that are not by their rules', others.length, null)
  }
  return unknown(`ratings ${states['ratings']!.join(' or ratings ')}`)
}
