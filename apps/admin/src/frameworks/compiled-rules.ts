import { parsedOrThrow, type Framework } from '@inspectorate/core'
import { frameworkOfRules, parseRules, type Rules } from '@inspectorate/core/language'

const compiled = new WeakMap<object, Rules>()

/** The framework of a file that parses: its rules are compiled once. */
export function frameworkOfFile(file: unknown): Framework {
  const rules = parsedOrThrow(parseRules(file))
  const framework = frameworkOfRules(rules)
  if (framework.rules) compiled.set(framework.rules, rules)
  return framework
}

/** The rules of a framework, node by node; null where it has none in the framework language. */
export function rulesOf({ rules }: Pick<Framework, 'rules'>): Rules | null {
  if (!rules) return null
  const known = compiled.get(rules)
  if (known) return known
  const parsed = parsedOrThrow(parseRules(rules.file))
  compiled.set(rules, parsed)
  return parsed
}
