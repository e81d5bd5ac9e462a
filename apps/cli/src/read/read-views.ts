import {
  buildViews,
  rateForPublication,
  type RatedInspection,
  type Views,
  type WorkbookChoices,
} from '@inspectorate/publication'
import type { Output } from '../print/output.js'
import { warnOfChanges } from '../print/warn-of-changes.js'
import { UnusableInput } from '../unusable-input.js'
import { placeInPart, readInspection, type ReadInspection } from './read-inspection.js'

/** Every view of the inspection in a file. Says on `output` where a record rates otherwise than it was published. */
export async function readViews(
  file: string,
  choices: WorkbookChoices,
  output: Output,
  framework?: string,
): Promise<Views> {
  const framed = await readInspection(file, framework)
  return viewsOf(file, framed, rateForPublication(framed), choices, output)
}

/** The same of an inspection that is read already. */
export function viewsOf(
  file: string,
  framed: ReadInspection,
  rated: RatedInspection,
  choices: WorkbookChoices,
  output: Output,
): Views {
  warnOfChanges(rated.ratings, framed.published, file, output)
  const views = buildViews(rated, choices)
  if (!views.ok)
    throw new UnusableInput(
      file,
      views.issues.map((issue) => placeInPart(issue, framed.origins)),
    )
  return views.value
}
