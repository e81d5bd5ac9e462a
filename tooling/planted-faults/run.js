// How many planted faults the check finds, and what it reports beside them, each
// planted alone. Needs a build.
// node tooling/planted-faults/run.js
import { faults } from './faults.js'
import { planting } from './plant.js'
import { readSample } from './sample.js'

const alone = Object.values(faults)
  .flat()
  .map((fault) => [fault])
const plant = planting(await readSample(), alone)
const results = Object.entries(faults).flatMap(([kind, ofKind]) =>
  ofKind.map((fault) => ({ kind, fault, ...plant(fault) })),
)
const kinds = Map.groupBy?.(results, ({ kind }) => kind) ?? groupBy(results)
for (const [kind, ofKind] of kinds) {
  const found = ofKind.filter((one) => one.found).length
  console.log(`${String(found).padStart(3)} of ${ofKind.length}  ${kind}`)
}
for (const { fault, found, others } of results) {
  if (found && others.length === 0) continue
  console.log(`${found ? 'also' : 'missed'}: ${fault.code} in ${fault.in}: ${fault.put}`)
  for (const { code, found: what, evidence } of others)
    console.log(`    ${code}: ${what}: ${evidence}`)
}
const found = results.filter((one) => one.found).length
const others = results.reduce((sum, one) => sum + one.others.length, 0)
const share = (part, whole) => `${part} of ${whole}, ${((100 * part) / whole).toFixed(1)}%`
console.log(`recall: ${share(found, results.length)}; precision: ${share(found, found + others)}`)
process.exitCode = found === results.length && others === 0 ? 0 : 1

function groupBy(all) {
  const groups = new Map()
  for (const one of all) groups.set(one.kind, [...(groups.get(one.kind) ?? []), one])
  return groups
}
