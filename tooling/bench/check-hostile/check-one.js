// node tooling/bench/check-hostile/check-one.js record pattern characters
import { readFileSync } from 'node:fs'
import { parsedOrThrow } from '@inspectorate/core'
import { frameworks } from '@inspectorate/frameworks'
import { parseRecord, rateForPublication } from '@inspectorate/publication'
import { checkInspection } from '@inspectorate/publication/check'
import { patterns } from './patterns.js'

const [record, name, characters] = process.argv.slice(2)
const parsed = parsedOrThrow(parseRecord(JSON.parse(readFileSync(record, 'utf8')), frameworks))
const text = patterns[name](Number(characters))
const rated = rateForPublication({
  ...parsed,
  inspection: { ...parsed.inspection, narrative: { 2.2: text } },
})
const before = process.cpuUsage()
const findings = checkInspection(rated)
const { user, system } = process.cpuUsage(before)
console.log(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
    findings: findings.length,
  }),
)
