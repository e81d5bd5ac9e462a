import {
  bareRecord,
  beyondYesNo,
  firmness,
  InspectionError,
  rateTally,
  tally,
  type FramedInspection,
} from '@inspectorate/core'
import { bindsInWords, wordsOfDecisions } from './narrative/words-of-decisions.js'
import type { RatedInspection } from './rated-inspection.js'
import { wellFormed } from './wording/well-formed.js'

/** Tallies and rates an inspection once, for all its publications. */
export function rateForPublication({ inspection, framework }: FramedInspection): RatedInspection {
  const beyond = beyondYesNo(framework)
  if (beyond)
    throw new InspectionError(
      'not-supported',
      `${beyond.id} asks for other answers than yes, no and not applicable, or by more than one condition: such answers are counted and rated, but not published yet.`,
      { question: beyond.id },
    )
  const cases = tally(inspection.cases)
  const surveys = bareRecord(
    Object.entries(inspection.surveys).map(([id, responses]) => [id, tally(responses)] as const),
  )
  const printable = wellFormed(inspection)
  const ratings = rateTally(printable, framework, cases)
  const rated = {
    framework,
    inspection,
    printable,
    cases,
    surveys,
    ratings,
    firmness: firmness(framework, inspection, ratings),
  }
  return bindsInWords(printable) ? withBoundWords(rated) : rated
}

/** Reasons may name ratings: these are rated first, then printed in them. */
function withBoundWords(rated: RatedInspection): RatedInspection {
  const printable = { ...rated.printable, ...wordsOfDecisions(rated, rated.printable) }
  return { ...rated, printable, ratings: rateTally(printable, rated.framework, rated.cases) }
}
