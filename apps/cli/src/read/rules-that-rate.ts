import { caseQuestions, type Framework } from '@inspectorate/core'
import { parseRules, type Rules } from '@inspectorate/core/language'

/** The rules by which a framework in the framework language rates; null where core rates by itself. */
export function rulesThatRate(framework: Framework): Rules | null {
  if (!framework.rules) return null
  const parsed = parseRules(framework.file)
  return parsed.ok ? parsed.value : null
}

/** The same where nothing is asked of cases, so that a team fills in what the rules ask for. */
export function rulesFilledIn(framework: Framework): Rules | null {
  return caseQuestions(framework).length > 0 ? null : rulesThatRate(framework)
}
