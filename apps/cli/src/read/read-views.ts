import {
  buildViews,
  rateForPublication,
  type RatedInspection,
  type Views,
  type WorkbookChoices,
} from '@inspectorate/publication'
import type { Output } from '../process/output.js'
import { warnOfChanges } from './warn-of-changes.js'
import { UnusableInput } from '../process/unusable-input.js'
import { placeInPart, readInspection, type ReadInspection } from './read-inspection.js'

/** Every view of the inspection in a file. Says on `output` where a record rates otherwise than it was published. */
export async function readViews(
  file: string,
  choices: WorkbookChoices,
  output: Output,
  {
    framework,
    firmness,
    draft,
  }: { readonly framework?: string; readonly firmness?: boolean; readonly draft?: boolean } = {},
): Promise<Views> {
  const framed = await readInspection(file, framework)
  if (firmness && framed.framework.rules) throw firmByStress(framed.framework.id, file)
  const { inspection } = framed
  const read = draft
    ? { ...framed, inspection: { ...inspection, state: 'draft' as const } }
    : framed
  return viewsOf(file, read, rateForPublication(read), choices, output)
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

/** Reports say how firm ratings are that rest on cases. */
function firmByStress(framework: string, file: string): UnusableInput {
  return new UnusableInput('--firmness', [
    {
      code: 'wrong-form',
      path: [],
      found: `${framework}, whose ratings do not rest on cases alone`,
      expected: `inspectorate stress ${file}, which says what would change each grade`,
    },
  ])
}
