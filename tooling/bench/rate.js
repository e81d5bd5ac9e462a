// How long the core takes to rate one service, warm, by each edition: its worked cases, again and again.
// Needs a build. node tooling/bench/rate.js
import { parseEvidence, parseRules, rateRules } from '@inspectorate/core/language'
import { ruleEditions, rulesById } from '@inspectorate/frameworks/rules'

const rounds = 400

for (const id of ruleEditions) {
  const rules = parseRules(await rulesById(id)).value
  const services = (rules.file.cases ?? []).map(({ ev }) => parseEvidence(rules, ev).value)
  const passes = Array.from({ length: rounds }, () => {
    const begun = performance.now()
    for (const evidence of services) rateRules(rules, evidence)
    return ((performance.now() - begun) * 1000) / services.length
  })
  const median = passes.sort((a, b) => a - b)[rounds / 2]
  console.log(`${id}: ${median.toFixed(1)} µs a service, ${rules.nodes.length} nodes`)
}
