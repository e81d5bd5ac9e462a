import { parseScorecard, rateScorecard } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { exitCodes } from '../exit-codes.js'
import { printJson, type Output } from '../print/output.js'
import { ratingsText } from '../print/ratings-text.js'
import { readJsonFile } from '../read/read-json-file.js'
import { UnusableInput } from '../unusable-input.js'

/** `scorecard FILE`: rates an inspection of which only results are known. */
export async function scorecardCommand(
  file: string,
  { json }: { json?: boolean },
  output: Output,
): Promise<number> {
  const parsed = parseScorecard(await readJsonFile(file), frameworks)
  if (!parsed.ok) throw new UnusableInput(file, parsed.issues)
  const { scorecard, framework } = parsed.value
  const ratings = rateScorecard(scorecard, framework)
  if (json) printJson(output, ratings)
  else output.out(ratingsText(framework, ratings))
  return exitCodes.done
}
