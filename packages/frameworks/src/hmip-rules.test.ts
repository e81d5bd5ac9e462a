import { readdirSync, readFileSync } from 'node:fs'
import { parseScorecard, standardsOf, type Framework, type Scorecard } from '@inspectorate/core'
import {
  parseEvidence,
  parseRules,
  rateRules,
  type Evidence,
  type Rules,
} from '@inspectorate/core/language'
import { describe, expect, it } from 'vitest'
import { frameworkById, frameworks } from './index.js'
import { rulesById } from './rules.js'

const rulesOf = async (id: string) => (parseRules(await rulesById(id)) as { value: Rules }).value

interface WorkedExample {
  readonly about: string
  readonly scorecard: unknown
  readonly expect: {
    readonly overall: { readonly rating: string | null } | null
    readonly standards: Readonly<Record<string, { rating: string | null; state: string }>>
  }
}
const folder = new URL('../examples/', import.meta.url)
const examples = readdirSync(folder).flatMap((id) =>
  readdirSync(new URL(`${id}/`, folder)).map((file) => ({
    name: `${id}/${file.replace('.json', '')}`,
    id,
    example: JSON.parse(readFileSync(new URL(`${id}/${file}`, folder), 'utf8')) as WorkedExample,
  })),
)

/** A scorecard as evidence: its key questions by their ids, its percentages as counts. */
function evidenceOf({ standards, departures }: Scorecard, framework: Framework): Evidence {
  const evidence = {
    grades: {} as Record<string, string>,
    notRated: {} as Record<string, string>,
    counts: {} as Record<string, { yes: number; relevant: number }>,
  }
  for (const standard of standardsOf(framework)) {
    const given = standards[standard.id]
    if (!given) continue
    if ('rating' in given) evidence.grades[standard.id] = given.rating
    else if ('notRated' in given) evidence.notRated[standard.id] = given.notRated
    else
      given.keyQuestions.forEach((measure, i) => {
        evidence.counts[standard.keyQuestions[i]!.id] =
          typeof measure === 'number' ? { yes: Math.round(measure * 10), relevant: 1000 } : measure
      })
  }
  // A panel that gives a rating on a scorecard has weighed what guidance asks it to.
  const considered = Object.fromEntries(
    framework.guidance.flatMap(({ then, standard }) =>
      then.rule === 'weigh' ? [[standard, 'The panel weighed it.']] : [],
    ),
  )
  return { ...evidence, considered, departures: departures ?? {} }
}

/** Where the language says more than the old rules did, and why. */
const otherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Past what is normal a rating needs a recorded reason to be published.
  'hmip-pdu-2021/guidance-unanswered': { '1.1': 'undecided', overall: 'undecided' },
  // No relevant cases: not rated by the rules, which the old ones left to the panel to say.
  'hmip-pdu-2021/no-relevant-cases': { '2.1': 'notRated', overall: 'good' },
}

describe('a worked example comes out the same by the rules in the language', () => {
  it('all 21 of them', () => expect(examples).toHaveLength(21))

  it.each(examples)('$name', async ({ name, id, example }) => {
    const scorecard = parseScorecard(example.scorecard, frameworks)
    if (!scorecard.ok) throw new Error(JSON.stringify(scorecard.issues))
    const rules = await rulesOf(id)
    const evidence = parseEvidence(
      rules,
      evidenceOf(scorecard.value.scorecard, scorecard.value.framework),
    )
    if (!evidence.ok) throw new Error(JSON.stringify(evidence.issues))
    const given = new Map(
      rateRules(rules, evidence.value).map((outcome) => [
        outcome.id,
        outcome.given.state === 'grade' ? outcome.given.grade : outcome.given.state,
      ]),
    )
    const wanted: Record<string, string> = { ...otherwise[name] }
    wanted['overall'] ??= example.expect.overall?.rating ?? 'notRated'
    for (const [standard, { rating, state }] of Object.entries(example.expect.standards))
      wanted[standard] ??= rating ?? states[state]!
    for (const [node, grade] of Object.entries(wanted))
      expect(`${node} ${given.get(node)}`).toBe(`${node} ${grade}`)
  })
})

const states: Readonly<Record<string, string>> = {
  'not-rated': 'notRated',
  'reported-only': 'notApplicable',
}

/**
 * The overall rating takes no notice of which standard has which rating, so that of the 262,144 combinations
 * of nine standards only the 220 ways of counting them differ. All of them were tried once.
 */
it('the overall rating of hmip-pdu-2021 is that of its table, however nine standards are rated', async () => {
  const rules = await rulesOf('hmip-pdu-2021')
  const framework = frameworkById('hmip-pdu-2021')!
  if (framework.overall.rule !== 'sum-and-table') throw new Error('a table was expected')
  const { bands } = framework.overall.table
  const scale = framework.scale.map(({ id }) => id)
  const overall = rules.names.byId.get('overall')!
  const standards = standardsOf(framework).filter(({ scored }) => scored)
  let tried = 0
  const each = (chosen: readonly number[]): void => {
    if (chosen.length < standards.length) {
      for (let grade = chosen.at(-1) ?? 0; grade < scale.length; grade += 1)
        each([...chosen, grade])
      return
    }
    tried += 1
    const departures = Object.fromEntries(
      standards.map(({ id }, i) => [id, { to: scale[chosen[i]!]!, reason: 'For this test.' }]),
    )
    const score = chosen.reduce((sum, grade) => sum + grade, 0)
    const considered = { '1.3': 'For this test.' }
    expect(rateRules(rules, { departures, considered })[overall]!.given).toMatchObject({
      grade: bands.findLast(({ from }) => score >= from)!.rating,
    })
  }
  each([])
  expect(tried).toBe(220)
})
