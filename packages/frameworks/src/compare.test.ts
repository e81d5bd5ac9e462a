import { compareRules, parseRules, type Rules } from '@inspectorate/core/language'
import { describe, expect, it } from 'vitest'
import { ruleEditions, rulesById } from './rules.js'

type Path = readonly (string | number)[]

/** Every place in data where a text or a number stands, except keys that must stay for the data to be read at all. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, one]) =>
    leaves(one, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** A copy in which one place says something else. */
function otherwise(value: unknown, [first, ...rest]: Path): unknown {
  if (first === undefined)
    return typeof value === 'number'
      ? value + 1
      : typeof value === 'boolean'
        ? !value
        : `${String(value)}x`
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  const holder = copy as Record<string | number, unknown>
  holder[first] = otherwise(holder[first], rest)
  return copy
}

describe.each(ruleEditions)('%s', (id) => {
  it('differs from itself in nothing, and from every change of one value in something', async () => {
    const file = await rulesById(id)
    const rules = (parseRules(file) as { value: Rules }).value
    expect(compareRules(rules, rules)).toEqual([])
    let tried = 0
    const silent = leaves(file).filter((path) => {
      const changed = parseRules(otherwise(file, path))
      if (!changed.ok) return false
      tried += 1
      return compareRules(rules, changed.value).length === 0
    })
    expect(silent).toEqual([])
    expect(tried).toBeGreaterThan(20)
  })
})
