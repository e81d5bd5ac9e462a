// Damages filled-in templates, exported workbooks and CSV files in many ways and imports each: the
// result must be a clear refusal or a right import, never a crash, a hang or half a file.
// Needs a build. Run from the root: node tooling/fuzz/fuzz-intake.js --count 10000 --seed 1
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'

/** An import that takes longer has hung. */
const longest = 2_000

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
})
const seed = Number(values.seed)
const to = Number(values.from) + Number(values.count)
const outcomes = new Map()
const faults = []
let slowest = { milliseconds: 0 }
let next = Number(values.from)
while (next < to) next = await runFrom(next)

const width = Math.max(...[...outcomes.keys()].map((damage) => damage.length))
for (const [damage, counts] of [...outcomes].sort(([a], [b]) => a.localeCompare(b)))
  console.log(
    damage.padEnd(width),
    [...counts]
      .map(([outcome, count]) => `${count} ${outcome}`)
      .sort((a, b) => a.localeCompare(b))
      .join(', '),
  )
const total = (outcome) =>
  [...outcomes.values()].reduce((sum, counts) => sum + (counts.get(outcome) ?? 0), 0)
console.log(
  `\n${values.count} files: ${['imported', 'imported in part', 'refused', 'crash', 'hang'].map((outcome) => `${total(outcome)} ${outcome}`).join(', ')}; ${faults.length} faults`,
)
console.log(
  `slowest ${Math.round(slowest.milliseconds)} ms, number ${slowest.number} (${slowest.damage})`,
)
for (const { number, damage, fault } of faults.slice(0, 20))
  console.error(`number ${number}, ${damage}: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0

/** Runs from one number until the end, or until an import hangs or ends its thread; returns the number to go on with. */
function runFrom(from) {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('intake-worker.js', import.meta.url), {
      workerData: { seed, from, to },
    })
    let current = { number: from, damage: 'none' }
    let timer
    let stopped = false
    const stop = (outcome, fault) => {
      if (stopped) return
      stopped = true
      clearTimeout(timer)
      count({ ...current, outcome, fault })
      void worker.terminate().then(() => resolve(current.number + 1))
    }
    worker.on('message', (message) => {
      clearTimeout(timer)
      current = message
      if (message.started) timer = setTimeout(stop, longest * 3, 'hang', 'never ended')
      else count(message)
    })
    worker.on('error', (error) => stop('crash', error.stack))
    worker.on('exit', () => {
      if (!stopped) resolve(to)
    })
  })
}

function count({ number, damage, outcome, fault, milliseconds = 0 }) {
  const slow = milliseconds > longest
  const counts = outcomes.get(damage) ?? new Map()
  const counted = slow ? 'hang' : outcome
  counts.set(counted, (counts.get(counted) ?? 0) + 1)
  outcomes.set(damage, counts)
  if (milliseconds > slowest.milliseconds) slowest = { number, damage, milliseconds }
  if (fault || slow)
    faults.push({ number, damage, fault: fault || `took ${Math.round(milliseconds)} ms` })
}
