// Whether large inspections take longer than before: the tally of cases, an import and the workbook, of this checkout
// and of another built one, in turn, each in a process of its own. CPU seconds, so that other work on the machine
// matters less; medians and their ratio. Both need a build: for the other, `git worktree add` and build it there.
// node tooling/bench/before-and-now.js <other checkout> [cases] [questions] [rounds]
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const [before, cases = '50000', questions = '120', rounds = '7'] = process.argv.slice(2)
const now = join(import.meta.dirname, '../..')
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const measure = (checkout, what) =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [join(import.meta.dirname, 'before-and-now/measure.js'), checkout, what, cases, questions],
      { encoding: 'utf8', maxBuffer: 1e8 },
    ),
  )

console.log(`${cases} cases × ${questions} questions, ${rounds} rounds in turn: CPU seconds`)
for (const what of ['tally of cases', 'tally of columns', 'import', 'workbook']) {
  const all = { before: [], now: [] }
  for (let round = 0; round < Number(rounds); round++) {
    // Who comes first changes: the second finds the machine warmer.
    const order = round % 2 === 0 ? ['before', 'now'] : ['now', 'before']
    for (const who of order) all[who].push(measure(who === 'now' ? now : before, what))
  }
  const [was, is] = [all.before, all.now].map((runs) => median(runs.map((one) => one.seconds)))
  const memory = [all.before, all.now].map((runs) =>
    Math.round(median(runs.map((one) => one.megabytes))),
  )
  const isSame = all.before[0].result === all.now[0].result
  console.log(
    `${what}: before ${was.toFixed(2)}, now ${is.toFixed(2)}, ratio ${(is / was).toFixed(2)}; peak ${memory[0]} and ${memory[1]} MB; ${isSame ? 'the same result' : 'ANOTHER result'}`,
  )
}
