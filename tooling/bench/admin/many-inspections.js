// A year of a team: many inspections of thousands of cases in one database. Prints for each page how long its first
// visit took after a start, after a change and when it is warm; then how long others waited for previews and imports
// while one person has hostile texts and files read; fails on a page that takes a second at first or 300 ms warm, 95
// of 100 times, and on a second of waiting for somebody else’s text.
// node tooling/bench/admin/many-inspections.js [inspections, 33] [cases in each, 2000] [warm visits, 20]
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseQuestions } from '@inspectorate/core'
import { answerQuestions } from '@inspectorate/core/answers'
import { frameworkById } from '@inspectorate/frameworks'
import { steadyZip } from '@inspectorate/office'
import { administratorWithSample } from './browsing.js'
import { startApp } from './running-app.js'

const [inspections = 33, cases = 2000, visits = 20] = process.argv.slice(2).map(Number)
const framework = frameworkById('hmip-pdu-2021')
// What is asked of every case.
const ids = answerQuestions(caseQuestions(framework), framework.answerSets).flatMap(
  ({ id, asks }) => (asks === null ? [id] : []),
)
const groups = framework.characteristics.filter(({ values }) => values.length > 0)

const folder = await mkdtemp(join(tmpdir(), 'inspectorate-many-'))
await chmod(folder, 0o711)
let app = await startApp(join(folder, 'data'))
const ada = await administratorWithSample(app, () => app.address)
const slugs = Array.from({ length: inspections }, (_, i) => `large-${i}`)
const seeded = performance.now()
for (const slug of slugs) await addLarge(slug)
console.log(
  `${inspections} inspections of ${cases} cases, ${ids.length} questions each: set up in ${seconds(seeded)} s`,
)

const here = `/inspections/${slugs[0]}`
const lastImport = /imports\/(\d+)/.exec((await ada.get(`${here}/imports`)).body)[1]
const pages = {
  'front page': '/',
  'front page, one stage': '/?stage=set-up&order=service',
  inspection: here,
  'what is open': `${here}/checks`,
  cases: `${here}/cases`,
  'cases, open first': `${here}/cases?state=open&order=unanswered`,
  'one case': `${here}/cases/L7`,
  surveys: `${here}/surveys`,
  ratings: `${here}/ratings`,
  'one standard': `${here}/ratings/2.1`,
  'what if': `${here}/ratings/what-if`,
  judgements: `${here}/judgements`,
  narrative: `${here}/narrative`,
  section: `${here}/narrative/2.1`,
  publications: `${here}/publications`,
  imports: `${here}/imports`,
  'one import': `${here}/imports/${lastImport}`,
  history: `${here}/history`,
  'history of a case': `${here}/history?of=case%20L8`,
  'responses to a survey': `${here}/surveys/staff-survey/responses`,
  keep: `${here}/keep`,
}
await app.end('SIGTERM')
app = await startApp(join(folder, 'data'))
await ada.get('/frameworks')

let failed = false
const rows = []
for (const [name, path] of Object.entries(pages)) {
  const first = await timed(() => ada.get(path))
  await saveOne()
  const afterChange = await timed(() => ada.get(path))
  const warm = []
  for (let i = 0; i < visits; i++) warm.push(await timed(() => ada.get(path)))
  const size = Math.round((await ada.get(path)).body.length / 1024)
  const p95 = percentile(warm, 0.95)
  failed ||= first >= 1000 || afterChange >= 1000 || p95 >= 300
  rows.push({ page: name, first, 'after a change': afterChange, 'warm, 95 %': p95, kB: size })
}
console.table(rows)

const waits = await whileAttacked()
for (const [what, times] of Object.entries(waits)) {
  const p95 = percentile(times, 0.95)
  failed ||= p95 >= 1000
  console.log(
    `${what} of others under attack: ${times.length}, 95 % under ${p95} ms, slowest ${percentile(times, 1)} ms`,
  )
}
await app.end('SIGTERM')
await rm(folder, { recursive: true, force: true })
process.exitCode = failed ? 1 : 0

/** An inspection with its cases, imported as a team does. */
async function addLarge(slug) {
  await ada.get('/inspections/new')
  await ada.post('/inspections', {
    slug,
    framework: framework.id,
    'service-name': `Service of ${slug}`,
    'publication-title': 'An inspection',
    'publication-publisher': 'An inspectorate',
    'publication-published': '2026-03',
    'fieldwork-start': '2026-02-02',
    'fieldwork-weeks': '1',
  })
  await upload(`/inspections/${slug}`, csvOf(cases, slug), true)
}

function csvOf(count, seed) {
  const lines = Array.from({ length: count }, (_, i) => {
    const answers = ids.map((_, k) => ((i * 7 + k * 3 + seed.length) % 5 < 3 ? 'yes' : 'no'))
    const of = groups.map(({ values }, k) => values[(i + k) % values.length].id)
    return [`L${i}`, ...of, ...(i % 9 === 0 ? answers.map(() => '') : answers)].join(',')
  })
  const columns = ['case', ...groups.map(({ id }) => id), ...ids]
  return `${columns.join(',')}\n${lines.join('\n')}\n`
}

async function upload(place, content, confirm, name = 'cases.csv') {
  const page = await ada.get(`${place}/import`)
  const form = new FormData()
  form.set('_csrf', /name="_csrf" value="([^"]*)"/.exec(page.body)[1])
  form.set('into', 'cases')
  form.set('file', new Blob([content]), name)
  const preview = await ada.upload(`${place}/import`, form)
  const action = /action="([^"]*\/import\/[^"]*)"/.exec(preview.body)?.[1]
  if (confirm) {
    const done = await ada.post(action, {})
    if (done.status !== 303 || preview.body.includes('What to correct'))
      throw new Error(
        `import: ${done.status}, ${preview.body.match(/What to correct[^]{0,400}/)?.[0]}`,
      )
  }
  return preview
}

/** One answer changes. */
async function saveOne() {
  const path = `${here}/cases/L8`
  const page = await ada.get(path)
  const version = /name="version" value="(\d+)"/.exec(page.body)?.[1]
  if (!version) throw new Error(`case: ${page.status} ${page.body.slice(0, 3000)}`)
  const now = /name="note"[^>]*>([^<]*)</.exec(page.body)?.[1] ?? ''
  const fields = {
    version,
    note: `${now}x`.slice(-20),
    [`answer.${ids[0]}`]: now.length % 2 ? 'no' : 'yes',
  }
  const saved = await ada.post(path, fields, { accept: 'application/json' })
  if (saved.status !== 200) throw new Error(`save: ${saved.status}`)
}

/** What others wait for while somebody in another inspection has texts and files read that take as long as they can. */
async function whileAttacked() {
  const attacked = `/inspections/${slugs.at(-1)}`
  const own = '/inspections/portsmouth-2023'
  const side = 200
  const row = `|${'a|'.repeat(side)}\n`
  const texts = [
    `${row}|${'-|'.repeat(side)}\n${row.repeat(240)}`.slice(0, 99_000),
    Array.from({ length: 290 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'),
    '12 per cent of 40, '.repeat(5_200),
    '*a_'.repeat(33_000),
  ]
  const bomb = steadyZip([['xl/worksheets/sheet1.xml', Buffer.alloc(60_000_000, ' ')]], {
    level: 9,
  })
  const ending = new AbortController()
  const attack = Array.from({ length: 6 }, async (_, i) => {
    for (let turn = 0; !ending.signal.aborted; turn++) {
      const text = texts[(i + turn) % texts.length]
      if (i === 5) await upload(attacked, bomb, false, 'bomb.xlsx')
      else
        await ada.post(`${attacked}/narrative/2.${1 + (i % 5)}`, {
          version: '0',
          text: `${turn} ${text}`,
          preview: 'live',
        })
    }
  })
  const ben = await colleague(own)
  const previews = []
  const imports = []
  for (let i = 0; i < 60; i++) {
    const text = `It was so in :percent[management-oversight yes] of them, ${i}.`
    previews.push(
      await timed(() => ben.post(`${own}/narrative/2.1`, { version: '1', text, preview: 'live' })),
    )
    const form = new FormData()
    const page = await ben.get(`${own}/import`)
    form.set('_csrf', /name="_csrf" value="([^"]*)"/.exec(page.body)[1])
    form.set('into', 'cases')
    form.set('file', new Blob([`case,records-complete\nB${i},yes\n`]), 'cases.csv')
    imports.push(await timed(() => ben.upload(`${own}/import`, form)))
  }
  ending.abort()
  await Promise.all(attack)
  return { previews, imports }
}

/** Somebody else, who leads another inspection. */
async function colleague(place) {
  const { browsing } = await import('./browsing.js')
  await ada.get('/accounts/new')
  const added = await ada.post('/accounts', { name: 'Ben', email: 'ben@example.org' })
  const link = /\/welcome\/[\w-]+/.exec(added.body)[0]
  const team = await ada.get(`${place}/team`)
  const account = /value="([0-9a-f-]+)">Ben,/.exec(team.body)[1]
  await ada.post(`${place}/team`, { account, role: 'lead' })
  const ben = browsing(() => app.address)
  await ben.get(link)
  await ben.post(link, {
    password: 'four unrelated words of Ben',
    again: 'four unrelated words of Ben',
  })
  await ben.get(place)
  return ben
}

async function timed(ask) {
  const began = performance.now()
  const answer = await ask()
  if (answer.status !== 200) throw new Error(`status ${answer.status}`)
  return Math.round(performance.now() - began)
}

function percentile(times, share) {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0
}

function seconds(since) {
  return Math.round((performance.now() - since) / 1000)
}
