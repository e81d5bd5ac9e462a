import { readdirSync } from 'node:fs'
import {
  parseEvidence,
  parseRules,
  proveRules,
  rateRules,
  tryCase,
  type Evidence,
  type Rules,
} from '@inspectorate/core/language'
import { describe, expect, it } from 'vitest'
import { ruleEditions, rulesById } from './rules.js'

it('every edition in the folder can be loaded by its id', async () => {
  const files = readdirSync(new URL('../rules', import.meta.url))
  expect(ruleEditions.map((id) => `${id}.json`)).toEqual(files.sort())
  for (const id of ruleEditions) expect(await rulesById(id)).toMatchObject({ id })
})

it('an id that is none loads nothing', async () => {
  expect(await rulesById('constructor')).toBeUndefined()
})

describe.each(ruleEditions)('%s', (id) => {
  const read = async (): Promise<Rules> => {
    const parsed = parseRules(await rulesById(id))
    expect(parsed).toMatchObject({ ok: true })
    return (parsed as { value: Rules }).value
  }

  it('rates its worked cases', async () => {
    const rules = await read()
    const cases = rules.file.cases ?? []
    expect(cases.length).toBeGreaterThan(0)
    for (const one of cases)
      expect({ name: one.name, ...tryCase(rules, one) }).toMatchObject({
        issues: [],
        differences: [],
      })
  })

  it('has nothing that a proof finds', async () => {
    expect(proveRules(await read()).filter(({ kind }) => kind === 'finding')).toEqual([])
  })

  it('gives every rule its source', async () => {
    const { nodes } = await read()
    const sourceless = nodes.filter(
      ({ node }) => node.rate && !('number' in node.rate) && !node.source,
    )
    expect(sourceless.map(({ node }) => node.id)).toEqual([])
  })
})

// The proof tries only what rules can tell apart. Here everything is tried, by the rules themselves.
describe('a proof comes to the verdict of trying every combination', () => {
  const tryAll = (
    rules: Rules,
    root: string,
    domains: readonly (readonly [string, readonly string[]])[],
    key: 'grades' | 'numbers',
  ) => {
    const index = rules.names.byId.get(root)!
    const ranks = new Map<string, number>()
    const reached = new Set<string>()
    const each = (at: number, chosen: Record<string, string>, places: readonly number[]) => {
      if (at === domains.length) {
        const evidence = parseEvidence(rules, { [key]: chosen })
        const { given } = rateRules(rules, (evidence as { value: Evidence }).value)[index]!
        if (given.state === 'grade') {
          reached.add(given.grade)
          ranks.set(places.join(), given.rank)
        }
        return
      }
      const [id, values] = domains[at]!
      values.forEach((value, place) => each(at + 1, { ...chosen, [id]: value }, [...places, place]))
    }
    each(0, {}, [])
    let lowered = 0
    for (const [places, rank] of ranks) {
      const at = places.split(',').map(Number)
      at.forEach((place, i) => {
        const better = ranks.get(at.map((one, j) => (j === i ? place + 1 : one)).join())
        if (better !== undefined && better < rank) lowered += 1
      })
    }
    return { combinations: ranks.size, reached, lowered }
  }
  const numbers = (most: number) =>
    Array.from({ length: most / 5 + 1 }, (_, i) => String(most - 5 * i))

  it.each([
    ['acecqa-nqs-2018', 'overall', 16_384],
    ['cqc-adult-social-care-2022', 'overall', 1_024],
  ])('%s', async (id, root, combinations) => {
    const rules = (parseRules(await rulesById(id)) as { value: Rules }).value
    const scale = rules.file.scales[rules.file.scale]!.map((grade) => grade.id)
    const parts = rules.file.nodes[0]!.parts!.map((part) => [part.id, scale] as const)
    const all = tryAll(rules, root, parts, 'grades')
    expect(all).toMatchObject({ combinations, lowered: 0 })
    expect(all.reached.size).toBe(scale.length)
    const found = proveRules(rules)
    expect(found.filter(({ code }) => code !== 'rows-cross')).toEqual([])
  })

  it('fsa-food-hygiene-2010', async () => {
    const rules = (parseRules(await rulesById('fsa-food-hygiene-2010')) as { value: Rules }).value
    const domains = [
      ['hygiene', numbers(25)],
      ['structural', numbers(25)],
      ['confidence', numbers(30)],
    ] as const
    const all = tryAll(rules, 'overall', domains, 'numbers')
    expect(all).toMatchObject({ combinations: 252, lowered: 0 })
    expect(all.reached.size).toBe(6)
  })
})
