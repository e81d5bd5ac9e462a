import { countsOf, type AnswerCounts, type Characteristic } from '@inspectorate/core'
import { usualControl } from '@inspectorate/publication'
import { keyQuestions, type ProgrammeQuestion } from '../questions/key-questions.js'
import type { FrameworkServices } from '../service/by-framework.js'
import type { Place } from '../places/places-of.js'
import type { ProgrammeService } from '../service/services-of.js'
import { splitCounts, type SplitCounts } from './group-counts.js'
import { isKept } from './is-kept.js'

/** A key question by the values of a characteristic, over the services of a place. */
export interface PooledGroups {
  readonly place: Place
  readonly question: ProgrammeQuestion
  readonly characteristic: Characteristic
  /** Null where the counts would tell what a service’s own workbook hides, or say too much by themselves. */
  readonly groups: readonly { readonly value: string; readonly counts: AnswerCounts }[] | null
}

/**
 * Key questions by some characteristics, all services together and region by region, as far as that tells no
 * count that services hide. Personal characteristics are controlled as in services’ own workbooks: a region whose
 * counts are left out joins the services without region, whose sum the counts of all would tell.
 */
export function pooledGroups(
  { framework }: FrameworkServices,
  places: readonly Place[],
  characteristics: readonly string[],
  below: number = usualControl.below,
): PooledGroups[] {
  const [all, ...regions] = places
  if (!all) return []
  return framework.characteristics
    .filter(({ id }) => characteristics.includes(id))
    .flatMap((characteristic) =>
      keyQuestions(framework).flatMap((question) => {
        const splits = new Map<ProgrammeService, SplitCounts>()
        const splitOf = (service: ProgrammeService) => {
          const known = splits.get(service)
          if (known) return known
          const { cases } = service.present
          const split = splitCounts(cases, question.id, characteristic, below)
          splits.set(service, split)
          return split
        }
        const isShown = ({ cases }: Place, services: readonly ProgrammeService[]) =>
          characteristic.personal !== true ||
          (isKept([splitCounts(cases, question.id, characteristic, below)]) &&
            isKept(services.map(splitOf)))
        const shown = new Set(regions.filter((region) => isShown(region, region.services)))
        const told = new Set([...shown].map(({ region }) => region))
        const rest = all.services.filter(({ region }) => region === null || !told.has(region))
        if (isShown(all, rest)) shown.add(all)
        return places.map((place) => ({
          place,
          question,
          characteristic,
          groups: shown.has(place) ? groupsOf(place, question, characteristic) : null,
        }))
      }),
    )
}

function groupsOf(place: Place, question: ProgrammeQuestion, { id, values }: Characteristic) {
  return values.map(({ id: value }) => ({
    value,
    counts: countsOf(place.cases, question.id, { characteristic: id, value }),
  }))
}
