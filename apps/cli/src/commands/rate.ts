import { rateInspection } from '@inspectorate/core'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import { ratingsText } from '../print/ratings-text.js'
import { warnOfChanges } from '../read/warn-of-changes.js'
import { readInspection } from '../read/read-inspection.js'

/** `rate FILE`: every rating of an inspection. */
export async function rateCommand(
  file: string,
  { json, framework: instead }: { json?: boolean; framework?: string },
  output: Output,
): Promise<number> {
  const { inspection, framework, published } = await readInspection(file, instead)
  const ratings = rateInspection(framework, inspection)
  warnOfChanges(ratings, published, file, output)
  if (json) printJson(output, ratings)
  else output.out(ratingsText(framework, ratings))
  return exitCodes.done
}
