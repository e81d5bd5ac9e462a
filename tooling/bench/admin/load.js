// People at two processes of the admin app on one database: they read and save for a minute.
// Prints how long answers took, and fails on an error, a lost change or a 95th percentile over 300 ms.
// node tooling/bench/admin/load.js [people, 200] [seconds, 60]
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { administratorWithSample, browsing } from './browsing.js'
import { startApp } from './running-app.js'

const people = Number(process.argv[2] ?? 200)
const seconds = Number(process.argv[3] ?? 60)
/** How long somebody looks at a page, in milliseconds: two to eight seconds. */
const lookFor = () => 2000 + Math.random() * 6000
const here = '/inspections/portsmouth-2023'
const reads = ['', '/cases', '/ratings', '/ratings/2.1', '/narrative', '/publications']

const folder = await mkdtemp(join(tmpdir(), 'inspectorate-load-'))
await chmod(folder, 0o711)
const first = await startApp(join(folder, 'data'))
const second = await startApp(join(folder, 'data'))
// Its start made the newest link for the first administrator.
const ada = await administratorWithSample(second)
await importOwnCases()

const times = []
const errors = []
const lost = []
let saves = 0
const everybody = []
for (let i = 0; i < people; i++) {
  const app = i % 2 === 0 ? first : second
  const person = browsing(() => app.address)
  await person.get('/sign-in')
  await person.post('/sign-in', { email: 'ada@example.org', password: 'four unrelated words here' })
  everybody.push({ person, id: `L${i}` })
}
const end = performance.now() + seconds * 1000
await Promise.all(everybody.map(work))
const memory = await Promise.all([first, second].map(({ pid }) => residentMegabytes(pid)))
await second.end('SIGTERM')
await first.end('SIGTERM')
await rm(folder, { recursive: true, force: true })

times.sort((a, b) => a - b)
const percentile = (share) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0)
console.log(
  `${people} people, ${seconds} s: ${times.length} answers (${saves} saves), median ${percentile(0.5)} ms, 95 % under ${percentile(0.95)} ms, slowest ${percentile(1)} ms; ${errors.length} errors, ${lost.length} lost; memory ${memory.join(' and ')} MB`,
)
for (const one of [...errors, ...lost].slice(0, 10)) console.error(one)
process.exitCode = errors.length + lost.length > 0 || percentile(0.95) > 300 ? 1 : 0

/** Everybody has a case of their own to assess. */
async function importOwnCases() {
  const form = new FormData()
  const page = await ada.get(`${here}/import`)
  form.set('_csrf', /name="_csrf" value="([^"]*)"/.exec(page.body)[1])
  const rows = Array.from({ length: people }, (_, i) => `L${i},yes\n`).join('')
  form.set('file', new Blob([`case,records-complete\n${rows}`]), 'cases.csv')
  const preview = await ada.upload(`${here}/import`, form)
  await ada.post(/action="([^"]*\/import\/[^"]*)"/.exec(preview.body)[1], {})
}

async function work({ person, id }) {
  let written = 0
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 5000))
  const { body } = await timed(() => person.get(`${here}/cases/${id}`))
  let version = Number(/name="version" value="(\d+)"/.exec(body)?.[1])
  while (performance.now() < end) {
    if (Math.random() < 0.5) {
      written += 1
      const fields = {
        version: String(version),
        note: String(written),
        'answer.records-complete': 'no',
      }
      const answer = await timed(() =>
        person.post(`${here}/cases/${id}`, fields, { accept: 'application/json' }),
      )
      if (answer.status === 200) version = JSON.parse(answer.body).version
      saves += 1
    } else await timed(() => person.get(here + reads[Math.floor(Math.random() * reads.length)]))
    await new Promise((resolve) => setTimeout(resolve, lookFor()))
  }
  const last = await person.get(`${here}/cases/${id}`)
  const note = Number(/<textarea[^>]*name="note"[^>]*>([^<]*)</.exec(last.body)?.[1])
  if (note !== written) lost.push(`${id}: ${written} was saved, ${note} is there`)
}

async function timed(ask) {
  const began = performance.now()
  const answer = await ask()
  times.push(performance.now() - began)
  if (answer.status !== 200) errors.push(`status ${answer.status}`)
  return answer
}

async function residentMegabytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024)
}
