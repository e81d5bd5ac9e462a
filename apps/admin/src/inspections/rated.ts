import { parsedOrThrow, parseInspection, type Inspection } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { rateForPublication, type RatedInspection } from '@inspectorate/publication'

/** A whole inspection, rated. */
export function rated(inspection: Inspection): RatedInspection {
  return rateForPublication(parsedOrThrow(parseInspection(inspection, frameworks)))
}
