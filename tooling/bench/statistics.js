// Tests of a subgroup against the rest. Needs a build.
// node tooling/bench/statistics.js
import { freemanHalton, rankTest } from '@inspectorate/core/statistics'

/** Two groups with as many different values as asked for; of the first more are low. */
const groups = (a, b, values) => {
  const counts = Array.from({ length: values }, () => ({ a: 0, b: 0 }))
  for (let i = 0; i < a; i++) counts[Math.floor(values * (i / a) ** 1.2)].a++
  for (let i = 0; i < b; i++) counts[Math.floor((values * i) / b)].b++
  return counts
}
/** Different numbers, shared out between two groups. */
const untied = (a, b) => {
  const size = a + b
  const order = Array.from({ length: size }, (_, i) => ((i + 1) * 7919) % 10_007)
  const first = new Set([...order.keys()].sort((i, j) => order[i] - order[j]).slice(0, a))
  return order.map((_, i) => (first.has(i) ? { a: 1, b: 0 } : { a: 0, b: 1 }))
}

for (const [name, run] of [
  ['rank test, 100 against 100, no ties', () => rankTest(untied(100, 100))],
  ['rank test, 100 against 100, five values', () => rankTest(groups(100, 100, 5))],
  ['rank test, 200 against 200, no ties', () => rankTest(untied(200, 200))],
  ['rank test, 30 against 970, 100 values', () => rankTest(groups(30, 970, 100))],
  ['Freeman–Halton, 30 against 60, five values', () => freemanHalton(groups(30, 60, 5))],
  ['Freeman–Halton, 100 against 100, five values', () => freemanHalton(groups(100, 100, 5))],
]) {
  const start = process.hrtime.bigint()
  const { p, method } = run()
  const first = Number(process.hrtime.bigint() - start) / 1e6
  const times = Array.from({ length: 5 }, () => {
    const began = process.hrtime.bigint()
    run()
    return Number(process.hrtime.bigint() - began) / 1e6
  }).sort((a, b) => a - b)
  console.log(
    `${name}: ${times[2].toFixed(1)} ms (median of 5; the first ${first.toFixed(1)} ms), p = ${p.toPrecision(6)}, ${method}`,
  )
}
