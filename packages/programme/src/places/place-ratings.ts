import {
  emptyTally,
  mergeTallies,
  ownEntry,
  pooledQuestions,
  pooledTally,
  rateTally,
  standardsOf,
  type Framework,
  type StandardOutcome,
} from '@inspectorate/core'
import type { Place } from './places-of.js'

/** What the cases of a place’s services give under a framework of places, such as that of regions. */
export interface PlaceRatings {
  readonly place: Place
  readonly framework: Framework
  /** Those standards that rest on pooled cases; others are rated by an inspection of the place itself. */
  readonly standards: readonly StandardOutcome[]
}

/**
 * The ratings that a place’s pooled cases give under a framework that pools the cases of units, such as
 * `hmip-region-2023`. A pooled set of which a question was asked of no case of the place rates nothing.
 */
export function placeRatings(framework: Framework, place: Place): PlaceRatings {
  const sets = (framework.pooled ?? []).filter(({ id }) =>
    pooledQuestions(framework, id).every((question) =>
      ownEntry(place.cases.questions, question.id),
    ),
  )
  const ids = new Set(sets.map(({ id }) => id))
  const counted = sets
    .map(({ id }) => pooledTally(framework, id, [place.cases]))
    .reduce(mergeTallies, emptyTally)
  const { standards } = rateTally(
    framework,
    { service: { name: place.region ?? '' }, judgements: {}, departures: {}, notRated: {} },
    counted,
  )
  const resting = new Set(
    standardsOf(framework).flatMap(({ id, cases }) =>
      cases !== undefined && ids.has(cases) ? [id] : [],
    ),
  )
  return { place, framework, standards: standards.filter(({ id }) => resting.has(id)) }
}
