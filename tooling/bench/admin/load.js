// A team at two processes of the admin app on one database: for a minute inspectors read and save
// cases, and editors write sections with the report beside them. Prints how long answers took and how
// much memory each process holds, and fails on an error, a lost change, a 95th percentile over 300 ms
// or more than 200 MB.
// node tooling/bench/admin/load.js [people, 200] [seconds, 60]
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { administratorWithSample, browsing } from './browsing.js'
import { startApp } from './running-app.js'

const people = Number(process.argv[2] ?? 200)
const seconds = Number(process.argv[3] ?? 60)
/** How long somebody looks at a page, in milliseconds: two to eight seconds. */
const lookFor = () => 2000 + Math.random() * 6000
const here = '/inspections/portsmouth-2023'
const reads = ['', '/cases', '/surveys', '/ratings', '/ratings/2.1', '/narrative', '/publications']
/** One editor a section; everybody else assesses cases. */
const sections = ['foreword', '1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '2.5']

const folder = await mkdtemp(join(tmpdir(), 'inspectorate-load-'))
await chmod(folder, 0o711)
const data = join(folder, 'data')
const cold = await startApp(data)
await cold.end('SIGTERM')
const first = await startApp(data)
const second = await startApp(data)
// Its start made the newest link for the first administrator.
const ada = await administratorWithSample(second)
await importOwnCases()

const times = []
const errors = []
const lost = []
let saves = 0
let previews = 0
const team = []
for (let i = 0; i < people; i++) team.push(await joined(i))
const end = performance.now() + seconds * 1000
await Promise.all(team.map((one) => (one.section ? write(one) : assess(one))))
const memory = await Promise.all([first, second].map(({ pid }) => residentMegabytes(pid)))
const helpers = await checkMegabytes()
await second.end('SIGTERM')
await first.end('SIGTERM')
await rm(folder, { recursive: true, force: true })

times.sort((a, b) => a - b)
const percentile = (share) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0)
console.log(
  `${people} people, ${seconds} s: ${times.length} answers (${saves} saves, ${previews} previews), median ${percentile(0.5)} ms, 95 % under ${percentile(0.95)} ms, 99 % under ${percentile(0.99)} ms, slowest ${percentile(1)} ms; ${errors.length} errors, ${lost.length} lost`,
)
console.log(
  `start ${Math.round(cold.milliseconds)} ms in an empty folder, ${Math.round(first.milliseconds)} ms again; memory ${memory.join(' and ')} MB, of the processes that check prose ${helpers.join(' and ')} MB`,
)
for (const one of [...errors, ...lost].slice(0, 10)) console.error(one)
process.exitCode =
  errors.length + lost.length > 0 || percentile(0.95) > 300 || Math.max(...memory) > 200 ? 1 : 0

/** Every inspector has a case of their own to assess. */
async function importOwnCases() {
  const form = new FormData()
  const page = await ada.get(`${here}/import`)
  form.set('_csrf', /name="_csrf" value="([^"]*)"/.exec(page.body)[1])
  const rows = Array.from({ length: people }, (_, i) => `L${i},yes\n`).join('')
  form.set('file', new Blob([`case,records-complete\n${rows}`]), 'cases.csv')
  const preview = await ada.upload(`${here}/import`, form)
  await ada.post(/action="([^"]*\/import\/[^"]*)"/.exec(preview.body)[1], {})
}

/** Somebody with an account of their own, in the team and signed in. */
async function joined(i) {
  const app = i % 2 === 0 ? first : second
  const section = sections[i]
  const name = `Person ${i}`
  await ada.get('/accounts/new')
  const added = await ada.post('/accounts', { name, email: `person${i}@example.org` })
  const link = /\/welcome\/[\w-]+/.exec(added.body)[0]
  const list = await ada.get(`${here}/team`)
  const account = new RegExp(`value="([0-9a-f-]+)">${name},`).exec(list.body)[1]
  await ada.post(`${here}/team`, { account, role: section ? 'editor' : 'inspector' })
  const person = browsing(() => app.address)
  const password = `four unrelated words ${i}`
  await person.get(link)
  await person.post(link, { password, again: password })
  return { person, section, id: `L${i}` }
}

async function assess({ person, id }) {
  const path = `${here}/cases/${id}`
  let written = 0
  await pause(Math.random() * 5000)
  let version = versionIn(await timed(() => person.get(path)))
  while (performance.now() < end) {
    if (Math.random() < 0.5) {
      written += 1
      const fields = { version, note: String(written), 'answer.records-complete': 'no' }
      const answer = await timed(() => person.post(path, fields, { accept: 'application/json' }))
      if (answer.status === 200) version = String(JSON.parse(answer.body).version)
      saves += 1
    } else await timed(() => person.get(here + reads[Math.floor(Math.random() * reads.length)]))
    await pause(lookFor())
  }
  const last = await person.get(path)
  const note = Number(/<textarea[^>]*name="note"[^>]*>([^<]*)</.exec(last.body)?.[1])
  if (note !== written) lost.push(`${id}: ${written} was saved, ${note} is there`)
}

/** Types a sentence, which is saved and shown as the report prints it, and thinks of the next. */
async function write({ person, section }) {
  const path = `${here}/narrative/${section}`
  await pause(Math.random() * 5000)
  const page = await timed(() => person.get(path))
  let version = versionIn(page)
  let text = ''
  for (let i = 1; performance.now() < end; i++) {
    text += `Sentence ${i} of this section, in 12 of the 41 cases.\n\n`
    const [shown, saved] = await Promise.all([
      timed(() => person.post(path, { version, text, preview: 'live' })),
      timed(() => person.post(path, { version, text }, { accept: 'application/json' })),
    ])
    if (!shown.body.includes(`Sentence ${i} of`)) errors.push(`${section}: no preview`)
    if (saved.status === 200) version = String(JSON.parse(saved.body).version)
    saves += 1
    previews += 1
    await pause(lookFor())
  }
  if (!(await person.get(path)).body.includes(text.trim().split('\n').at(-1)))
    lost.push(`section ${section}: its last sentence`)
}

function versionIn({ body }) {
  return /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
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

/** What the processes hold that check prose for these two. */
async function checkMegabytes() {
  const found = []
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
    if (
      words.includes('read-aside') &&
      [first, second].some(({ mark }) => environment.includes(mark))
    )
      found.push(await residentMegabytes(pid))
  }
  return found
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
