import type { Framework } from '@inspectorate/core'
import { parseRules, type Rules } from '@inspectorate/core/language'

/** The rules by which a framework in the framework language rates; null where core rates by itself. */
export function rulesThatRate(framework: Framework): Rules | null {
  if (!framework.rules) return null
  const parsed = parseRules(framework.file)
  return parsed.ok ? parsed.value : null
}
