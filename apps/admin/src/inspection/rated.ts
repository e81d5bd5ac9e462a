import { parsedOrThrow, parseInspection, type Framework, type Inspection } from '@inspectorate/core'
import { rateForPublication, type RatedInspection } from '@inspectorate/publication'

/** A whole inspection, rated by its framework, which is without the inspection’s own characteristics. */
export function rated(framework: Framework, inspection: Inspection): RatedInspection {
  return rateForPublication(parsedOrThrow(parseInspection(inspection, [framework])))
}
