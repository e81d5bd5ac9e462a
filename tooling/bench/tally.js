// Counting answers: over case objects, and over columns. Needs a build.
// node tooling/bench/tally.js [cases] [questions]
import { columnsOf, tally, tallyColumns } from '@inspectorate/core'

const [count = 20_000, questions = 120] = process.argv.slice(2).map(Number)
const answers = ['yes', 'no', 'na']
const cases = Array.from({ length: count }, (_, i) => ({
  id: String(i),
  characteristics: {
    site: `s${i % 4}`,
    sex: i % 3 ? 'man' : 'woman',
    sentence: i % 5 ? 'community' : 'licence',
  },
  answers: Object.fromEntries(
    Array.from({ length: questions }, (_, q) => [`q${q}`, answers[(i * 7 + q) % 3]]),
  ),
}))
const columns = columnsOf(cases)
for (const [name, run] of [
  ['objects', () => tally(cases)],
  ['columns', () => tallyColumns(columns)],
]) {
  run()
  const times = Array.from({ length: 5 }, () => {
    // CPU time: what else the machine does is none of it.
    const { user } = process.cpuUsage()
    run()
    return (process.cpuUsage().user - user) * 1000
  }).sort((a, b) => a - b)
  console.log(
    `${name}: ${(times[2] / count / questions).toFixed(1)} ns an answer (median of 5, ${count} cases × ${questions} questions, three groupings)`,
  )
}
