import { readdirSync, readFileSync } from 'node:fs'
import {
  jsonSchemas,
  ownCaseQuestions,
  parsedOrThrow,
  parseScorecard,
  pooledQuestions,
  rateScorecard,
  standardsOf,
  type Framework,
} from '@inspectorate/core'
import { frameworkOfRules, parseRules } from '@inspectorate/core/language'
import { describe, expect, it } from 'vitest'
import { frameworkById, frameworks } from './index.js'
import { ruleEditions, rulesById } from './rules.js'

const folder = new URL('../', import.meta.url)
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, folder), 'utf8'))

interface WorkedExample {
  about: string
  scorecard: unknown
  expect: { overall: object | null; standards: Record<string, object> }
}

const examples = readdirSync(new URL('examples/', folder)).flatMap((framework) =>
  readdirSync(new URL(`examples/${framework}/`, folder)).map((file) => ({
    name: `${framework}/${file}`,
    example: readJson(`examples/${framework}/${file}`) as WorkedExample,
  })),
)

describe.each(frameworks.map((framework) => ({ id: framework.id, framework })))(
  'the edition $id',
  ({ framework }) => {
    it('is of the kind that core rates exactly', () => {
      expect(framework.rules).toBeUndefined()
    })

    it('names a source for every rule and says whether it is confirmed', () => {
      const rules = [
        framework.banding,
        framework.discretion,
        framework.overall,
        ...framework.guidance,
        ...standardsOf(framework).map(({ rating }) => rating),
      ]
      for (const rule of rules)
        expect(rule?.source).toEqual({
          citation: expect.stringMatching(/.{10,}/),
          confirmed: expect.any(Boolean),
        })
    })

    it('has an overall table that is the mean standard score rounded to nearest, ties down', () => {
      const { overall } = framework
      if (overall.rule !== 'sum-and-table') return
      for (let score = 0; score <= overall.table.outOf; score++) {
        const byTable = overall.table.bands.findLast(({ from }) => score >= from)!.rating
        const count = overall.table.outOf / 3
        const nearest = Math.ceil((2 * score - count) / (2 * count))
        expect(framework.scale[nearest]?.id, `${score} of ${overall.table.outOf}`).toBe(byTable)
        const byShare = overall.otherwise.find(
          ({ upTo: [of, by] }) => score * by <= of * overall.table.outOf,
        )!.rating
        expect(byShare, `share of ${score}`).toBe(byTable)
      }
    })
  },
)

describe('the editions', () => {
  it('are those that have an instrument and that core rates exactly, and are found by their ids', async () => {
    const files = await Promise.all(ruleEditions.map(rulesById))
    const asked = files.filter((file) => {
      const parsed = parsedOrThrow(parseRules(file))
      return 'instrument' in parsed.file && !frameworkOfRules(parsed).rules
    })
    expect(frameworks.map(({ file }) => file)).toEqual(asked)
    for (const { id } of frameworks) expect(frameworkById(id)?.id).toBe(id)
  })

  it('score youth standards out of 36, resettlement rated but not scored', () => {
    const youth = frameworkById('hmip-youth-2021') as Framework
    expect(standardsOf(youth)).toHaveLength(13)
    expect(
      standardsOf(youth)
        .filter(({ scored }) => !scored)
        .map(({ id }) => id),
    ).toEqual(['4.1'])
    expect(youth.overall).toMatchObject({ table: { outOf: 36 } })
  })
})

describe('a region', () => {
  it('rates two of its standards from the cases of its delivery units, which have the same questions', async () => {
    const region = frameworkOfRules(parsedOrThrow(parseRules(await rulesById('hmip-region-2023'))))
    const pooled = pooledQuestions(region, 'pdu-cases').map(({ id }) => id)
    expect(pooled).toHaveLength(8)
    const units = JSON.stringify(await rulesById('hmip-pdu-2023'))
    for (const id of pooled) expect(units).toContain(`"questions":["${id}"]`)
    expect(region.pooled).toMatchObject([{ framework: 'hmip-pdu-2023' }])
    expect(ownCaseQuestions(region).map(({ id }) => id)).toEqual([
      'court-advice',
      'unpaid-assessment',
      'unpaid-delivery',
      'resettlement-work',
      'victim-contact',
    ])
  })
})

describe('a worked example', () => {
  it.each(examples)('$name: $example.about', ({ example }) => {
    const parsed = parseScorecard(example.scorecard, frameworks)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
    const ratings = rateScorecard(parsed.value.framework, parsed.value.scorecard)
    if (example.expect.overall === null) expect(ratings.overall).toBeNull()
    else expect(ratings.overall).toMatchObject(example.expect.overall)
    for (const [id, wanted] of Object.entries(example.expect.standards))
      expect(
        ratings.standards.find((one) => one.id === id),
        id,
      ).toMatchObject(wanted)
  })
})

describe('the JSON Schema', () => {
  it.each(Object.entries(jsonSchemas()))(
    'of %s is current (npx -y pnpm@10.34.9 --filter @inspectorate/frameworks schemas)',
    (name, schema) => {
      expect(readJson(`schemas/${name}.schema.json`)).toEqual(JSON.parse(JSON.stringify(schema)))
    },
  )
})
