import type { Framework } from '@inspectorate/core'
import { pooledAgreement, type PooledAgreement } from './agreement/pooled-agreement.js'
import { questionChanges, type QuestionChange } from './change/question-changes.js'
import {
  ratingChanges,
  steepFalls,
  type RatingChange,
  type SteepFall,
} from './change/rating-changes.js'
import { pooledGroups, type PooledGroups } from './disclosure/pooled-groups.js'
import { funnelsOf, type Funnel } from './funnel/funnel.js'
import { ratingsGrids, type RatingsGrid } from './grid/ratings-grid.js'
import { placeRatings, type PlaceRatings } from './places/place-ratings.js'
import { placesOf, type Place } from './places/places-of.js'
import type { ProgrammeRecord } from './record/programme-record.js'
import { ruleOutliers, type RuleOutlier } from './rules/rule-outliers.js'
import { byFramework } from './service/by-framework.js'
import { lastEditions, servicesOf, type ProgrammeService } from './service/services-of.js'
import { ratingSpreads, type RatingSpread } from './spread/rating-spread.js'
import { scoreSpread, type ScoreCount } from './spread/score-spread.js'

/** What is asked of a programme beside its records. */
export interface ProgrammeChoices {
  /** The framework of places, which pools the cases of their services: `hmip-region-2023`. */
  readonly places?: Framework
  /** Characteristics by which key questions are shown too, as far as disclosure control allows. */
  readonly characteristics?: readonly string[]
}

/** All services whose present inspection is under one framework, and what is found of them. */
export interface ProgrammePart {
  readonly framework: Framework
  readonly grid: RatingsGrid
  readonly spreads: readonly RatingSpread[]
  readonly scores: readonly ScoreCount[]
  readonly funnels: readonly Funnel[]
  readonly ratingChanges: readonly RatingChange[]
  readonly steepFalls: readonly SteepFall[]
  readonly questionChanges: readonly QuestionChange[]
  /** All services, then each region. */
  readonly places: readonly Place[]
  /** By the framework of places; empty without one. */
  readonly placeRatings: readonly PlaceRatings[]
  readonly groups: readonly PooledGroups[]
  readonly agreement: readonly PooledAgreement[]
}

/** Every inspection of an inspectorate together. */
export interface Programme {
  /** The last edition of each inspection, by id. */
  readonly records: readonly ProgrammeRecord[]
  readonly services: readonly ProgrammeService[]
  /** By framework, in the order of their ids. */
  readonly parts: readonly ProgrammePart[]
  /** Of all inspections, those before the present ones too. */
  readonly ruleOutliers: readonly RuleOutlier[]
}

/**
 * A programme of its records, in whatever order they come.
 *
 * @example
 * programmeOf(records).parts[0].grid.rows // every service by every standard, now and before
 */
export function programmeOf(
  given: readonly ProgrammeRecord[],
  { places: ofPlaces, characteristics = [] }: ProgrammeChoices = {},
): Programme {
  const records = lastEditions(given)
  const services = servicesOf(records)
  const grids = ratingsGrids(services)
  return {
    records,
    services,
    ruleOutliers: ruleOutliers(records),
    parts: byFramework(services).map((under, i): ProgrammePart => {
      const grid = grids[i]!
      const places = placesOf(under.services)
      return {
        framework: under.framework,
        grid,
        spreads: ratingSpreads(grid),
        scores: scoreSpread(grid),
        funnels: funnelsOf(under),
        ratingChanges: ratingChanges(grid),
        steepFalls: steepFalls(grid),
        questionChanges: questionChanges(under),
        places,
        placeRatings: ofPlaces ? places.map((place) => placeRatings(ofPlaces, place)) : [],
        groups: pooledGroups(under, places, characteristics),
        agreement: pooledAgreement(under),
      }
    }),
  }
}
