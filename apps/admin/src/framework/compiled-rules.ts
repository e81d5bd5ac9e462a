import { parsedOrThrow, type Framework } from '@inspectorate/core'
import { frameworkOfRules, parseRules, type Rules } from '@inspectorate/core/language'

const compiled = new WeakMap<object, Rules>()

/** The framework of a file that parses. */
export function frameworkOfFile(file: unknown): Framework {
  return frameworkOfRules(compiledFile(file))
}

/** The rules of a framework that rates by them, node by node; null where core rates it by itself. */
export function rulesOf({ rules, file }: Pick<Framework, 'rules' | 'file'>): Rules | null {
  return rules ? compiledFile(file) : null
}

/** The rules of a framework’s file, compiled once. */
export function compiledFile(file: unknown): Rules {
  const known = compiled.get(file as object)
  if (known) return known
  const rules = parsedOrThrow(parseRules(file))
  compiled.set(file as object, rules)
  return rules
}
