import { ownEntry, printedName, scaleOf, standardsOf, type Framework } from '@inspectorate/core'
import type { ProgrammeRecord } from '../record/programme-record.js'
import type { ProgrammeService } from '../service/services-of.js'
import { byFramework, isSameFramework } from '../service/by-framework.js'

/** A rating now and at the inspection before; null where there is none, or none that can be compared. */
export interface TwoRatings {
  readonly present: string | null
  readonly previous: string | null
}

export interface GridRow {
  readonly service: ProgrammeService
  readonly overall: TwoRatings
  /** In the order of the framework’s standards. */
  readonly standards: readonly TwoRatings[]
}

/** Every service under one framework by every standard. */
export interface RatingsGrid {
  readonly framework: Framework
  readonly standards: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly GridRow[]
  /** Whether any service has an overall rating now; rules may allow one that nobody is given. */
  readonly hasOverall: boolean
}

/** A grid for each framework that services are inspected under now. */
export function ratingsGrids(services: readonly ProgrammeService[]): RatingsGrid[] {
  return byFramework(services).map(({ framework, services: under }) => {
    // What is only reported has no rating to show, nor has a part that is a number or a share of answers.
    const standards = standardsOf(framework)
      .filter(
        ({ id, rating }) =>
          rating.rule !== 'reported-only' && scaleOf(framework, id).scale.length > 0,
      )
      .map((standard) => ({ id: standard.id, name: printedName(standard) }))
    return {
      framework,
      standards,
      hasOverall: under.some(({ present }) => (present.entry.overall?.rating ?? null) !== null),
      rows: under.map((service): GridRow => {
        const { present, previous } = service
        const before =
          previous && isSameFramework(present.framework, previous.framework) ? previous : null
        const [now, then] = [ratingsIn(present), before ? ratingsIn(before) : {}]
        return {
          service,
          overall: twoRatings(framework, {
            present: present.entry.overall?.rating ?? null,
            previous: before?.entry.overall?.rating ?? null,
          }),
          standards: standards.map(({ id }) =>
            twoRatings(scaleOf(framework, id), {
              present: ownEntry(now, id) ?? null,
              previous: ownEntry(then, id) ?? null,
            }),
          ),
        }
      }),
    }
  })
}

/** The scale may have had other ratings then, under the same id: they are above or below none of today’s. */
function twoRatings(
  { scale }: Pick<Framework, 'scale'>,
  { present, previous }: TwoRatings,
): TwoRatings {
  const isOn = (rating: string | null) => scale.some(({ id }) => id === rating)
  return { present, previous: isOn(present) && isOn(previous) ? previous : null }
}

function ratingsIn({ entry }: ProgrammeRecord): Record<string, string | null> {
  return Object.fromEntries(entry.standards.map(({ id, rating }) => [id, rating]))
}
