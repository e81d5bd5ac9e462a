import {
  emptyTally,
  parseScorecard,
  rateScorecard,
  type Framework,
  type Ratings,
} from '@inspectorate/core'
import { parseRuledScorecard, type Rules } from '@inspectorate/core/language'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import { ratingsText } from '../print/ratings-text.js'
import { withFramework } from '../read/read-framework.js'
import { readJsonFile } from '../read/read-json-file.js'
import { rulesThatRate } from '../read/rules-that-rate.js'
import { UnusableInput } from '../process/unusable-input.js'

/** `scorecard FILE`: rates an inspection of which only results are known. */
export async function scorecardCommand(
  file: string,
  { json, framework: instead }: { json?: boolean; framework?: string },
  output: Output,
): Promise<number> {
  const { data, frameworks } = await withFramework(await readJsonFile(file), file, instead)
  const [only] = frameworks
  const rules = frameworks.length === 1 && only ? rulesThatRate(only) : null
  const { framework, ratings } =
    rules && only ? rateByRules(only, rules, data, file) : rateByStandards(data, frameworks, file)
  if (json) printJson(output, ratings)
  else output.out(ratingsText(framework, ratings))
  return exitCodes.done
}

interface Rated {
  readonly framework: Framework
  readonly ratings: Ratings
}

function rateByStandards(data: unknown, frameworks: readonly Framework[], file: string): Rated {
  const parsed = parseScorecard(data, frameworks)
  if (!parsed.ok) throw new UnusableInput(file, parsed.issues)
  const { scorecard, framework } = parsed.value
  return { framework, ratings: rateScorecard(framework, scorecard) }
}

/** Under rules a scorecard holds what they ask for: grades, numbers, counts, facts. */
function rateByRules(framework: Framework, rules: Rules, data: unknown, file: string): Rated {
  const parsed = parseRuledScorecard(rules, data)
  if (!parsed.ok) throw new UnusableInput(file, parsed.issues)
  const issues = framework.rules!.check(parsed.value, emptyTally)
  if (issues.length > 0) throw new UnusableInput(file, issues)
  return { framework, ratings: framework.rules!.rate(parsed.value, emptyTally) }
}
