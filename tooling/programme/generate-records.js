// Writes records of made-up services: node tooling/programme/generate-records.js FOLDER [--services 12] [--rounds 2]
// [--regions 3] [--cases 60] [--seed 20] [--from 0]. The same numbers give the same files. No row is a real person, case
// or service. How services come out: packages/testing/src/plausible.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { frameworkById } from '@inspectorate/frameworks'
import { plausibleInspection, plausibleRecord } from '@inspectorate/testing'

const text = (value) => ({ type: 'string', default: String(value) })
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    services: text(12),
    rounds: text(2),
    regions: text(3),
    cases: text(60),
    seed: text(20),
    from: text(0),
  },
})
const [folder] = positionals
const numbers = Object.fromEntries(
  Object.entries(values).map(([name, value]) => [name, Number(value)]),
)
const framework = frameworkById('hmip-pdu-2021')
await mkdir(folder, { recursive: true })
for (let service = numbers.from; service < numbers.services; service++)
  for (let round = 0; round < numbers.rounds; round++) {
    const data = plausibleInspection(framework, service, round, numbers)
    const record = JSON.stringify(plausibleRecord(framework, data))
    await writeFile(join(folder, `${data.id}.json`), `${record}\n`)
  }
