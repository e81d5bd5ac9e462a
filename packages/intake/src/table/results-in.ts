import { isObject, objectsOf, type Json, type JsonObject } from './json-value.js'

/** Where programs that answer with more than the results put them. */
const usual = ['results', 'data', 'value', 'responses', 'submissions', 'records', 'audits', 'items']

/**
 * The results of a form: the whole, one of the usual names, the only list there is, objects under a key each, lists of what was
 * asked and answered, or one result by itself.
 */
export function resultsIn(value: Json): readonly JsonObject[] | undefined {
  if (Array.isArray(value)) {
    const one = pairsOf(value)
    if (one) return [one]
    const each = value.map(pairsOf)
    return each.length > 0 && each.every((one) => one !== undefined) ? each : objectsOf(value)
  }
  if (!isObject(value)) return undefined
  const entries = Object.entries(value)
  // One result has lists of its own, beside its values.
  const hasValues = entries.filter(([, one]) => typeof one !== 'object').length > 3
  if (hasValues) return [value]
  for (const name of usual) {
    const found = entries.find(([key]) => key.toLowerCase() === name)
    const objects = found && objectsOf(found[1])
    if (objects) return objects
  }
  const lists = entries.flatMap(([, one]) => objectsOf(one) ?? [])
  if (entries.filter(([, one]) => objectsOf(one)).length === 1) return lists
  return keyedIn(entries) ?? [value]
}

/** A result as a list of what was asked and answered: SurveyJS writes it so as its plain data. */
function pairsOf(list: Json): JsonObject | undefined {
  const items = objectsOf(list)
  if (!items?.every((one) => typeof one['name'] === 'string' && 'value' in one && 'title' in one))
    return undefined
  const names = new Set(items.map((one) => one['name'] as string))
  return names.size === items.length
    ? Object.fromEntries(items.map((one) => [one['name'] as string, one['value']!]))
    : undefined
}

/** Results that each stand under a key of their own, which they have as their `key` then, as databases without tables write them. */
function keyedIn(entries: readonly [string, Json][]): readonly JsonObject[] | undefined {
  const objects = objectsOf(entries.map(([, one]) => one))
  if (!objects || objects.length < 2) return undefined
  const [first, ...others] = objects.map((one) => Object.keys(one))
  const isAlike = (keys: readonly string[]) => {
    const shared = keys.filter((key) => first!.includes(key)).length
    return shared * 2 >= Math.max(keys.length, 1)
  }
  return others.every(isAlike) ? entries.map(([key], i) => ({ key, ...objects[i] })) : undefined
}
