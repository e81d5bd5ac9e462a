import {
  parseRules,
  proveRules,
  rateRules,
  type RuleNode,
  type Rules,
  type RulesFile,
} from '@inspectorate/core/language'
import { expect, it } from 'vitest'
import { rulesById } from './rules.js'

/** The overall rating of the edition, its scored standards judged instead of rated. */
async function overallOfStandards() {
  const file = (await rulesById('hmip-pdu-2021')) as RulesFile
  const [overall] = file.nodes
  const rate = overall!.rate as { readonly band: { readonly of: readonly string[] } }
  const judged = rate.band.of.map((id): RuleNode => ({ id, title: { en: id } }))
  const parsed = parseRules({
    language: 1,
    id: file.id,
    title: file.title,
    scale: file.scale,
    scales: file.scales,
    nodes: [{ ...overall, parts: judged }],
  })
  return { rules: (parsed as { value: Rules }).value, standards: rate.band.of }
}

it('the proof of the overall rating of nine standards comes to what 262,144 combinations do', async () => {
  const { rules, standards } = await overallOfStandards()
  const scale = rules.file.scales[rules.file.scale]!.map(({ id }) => id)
  const combinations = scale.length ** standards.length
  const ranks = new Int8Array(combinations)
  for (let at = 0; at < combinations; at++) {
    const grades: Record<string, string> = {}
    let rest = at
    for (const id of standards) {
      grades[id] = scale[rest % scale.length]!
      rest = Math.floor(rest / scale.length)
    }
    const { given } = rateRules(rules, { grades })[0]!
    ranks[at] = given.state === 'grade' ? given.rank : -1
  }
  let lowered = 0
  for (let at = 0; at < combinations; at++)
    for (let place = 1; place < combinations; place *= scale.length)
      if (
        Math.floor(at / place) % scale.length < scale.length - 1 &&
        ranks[at + place]! < ranks[at]!
      )
        lowered += 1
  expect(combinations).toBe(262_144)
  expect(new Set(ranks)).toEqual(new Set([0, 1, 2, 3]))
  expect(lowered).toBe(0)
  const found = proveRules(rules).filter(({ kind }) => kind === 'finding')
  expect(found).toEqual([])
})
