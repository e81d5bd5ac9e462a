import {
  bareRecord,
  firmness,
  ownEntry,
  pooledTally,
  rateTally,
  tallyInspection,
  tallyResponses,
  withPooled,
  type FramedInspection,
  type Tally,
} from '@inspectorate/core'
import { bindsInWords, wordsOfDecisions } from '../narrative/words-of-decisions.js'
import type { RatedInspection } from '../rated-inspection.js'
import { wellFormed } from '../wording/well-formed.js'

/** Tallies and rates an inspection once, for all its publications. */
export function rateForPublication({ inspection, framework }: FramedInspection): RatedInspection {
  const own = tallyInspection(framework, { cases: inspection.cases })
  const cases = framework.pooled ? withPooled(framework, inspection.caseSets, own) : own
  const surveys = bareRecord(
    Object.entries(inspection.surveys).map(
      ([id, responses]) => [id, tallyResponses(framework, id, responses)] as const,
    ),
  )
  const printable = wellFormed(inspection)
  const ratings = rateTally(framework, printable, cases)
  const rated = {
    framework,
    inspection,
    printable,
    cases,
    caseSets: { own, pooled: pooledTallies({ inspection, framework }) },
    surveys,
    ratings,
    firmness: firmness(framework, inspection, ratings),
  }
  return bindsInWords(printable) ? withBoundWords(rated) : rated
}

function pooledTallies({ inspection, framework }: FramedInspection): Record<string, Tally> {
  return bareRecord(
    (framework.pooled ?? []).map(({ id }) => {
      const records = ownEntry(inspection.caseSets, id) ?? []
      return [
        id,
        pooledTally(
          framework,
          id,
          records.map(({ cases }) => cases),
        ),
      ] as const
    }),
  )
}

/** Reasons may name ratings: these are rated first, then printed in them. */
function withBoundWords(rated: RatedInspection): RatedInspection {
  const printable = { ...rated.printable, ...wordsOfDecisions(rated, rated.printable) }
  return { ...rated, printable, ratings: rateTally(rated.framework, printable, rated.cases) }
}
