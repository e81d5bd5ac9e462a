// The programme's pages over many inspections, most of them published, each with a logo of 100 kB among its details: what
// a visit costs the app's process and the database's, in processor time, and how long it takes.
// node tooling/bench/admin/programme.js [inspections, 1000] [visits, 20]
import { readdir, readFile, mkdtemp, chmod, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseQuestions, standardsOf } from '@inspectorate/core'
import { frameworkById } from '@inspectorate/frameworks'
import { embeddedServer } from '../../../apps/admin/dist/server/embedded-server.js'
import { administratorWithSample } from './browsing.js'
import { startApp } from './running-app.js'

const [inspections = 1000, visits = 20] = process.argv.slice(2).map(Number)
const framework = frameworkById('hmip-pdu-2021')
const pg = createRequire(new URL('../../../apps/admin/package.json', import.meta.url))('pg')

const folder = await mkdtemp(join(tmpdir(), 'inspectorate-programme-'))
await chmod(folder, 0o711)
const server = await embeddedServer(join(folder, 'database'), 'a password of measurements only')
process.env.DATABASE_URL = server.url
const app = await startApp(join(folder, 'data'))
const ada = await administratorWithSample(app)
await seed()

const rows = []
for (const [page, path] of Object.entries({
  'where they stand': '/programme',
  'one region, by name': '/programme?region=Region%203&search=7',
  'the last page': '/programme?page=9999',
  ratings: '/programme/ratings',
  'over time': '/programme/figures',
  'over time, by month': '/programme/figures?period=month&question=planning-safety',
  'all as CSV': '/programme/tables/inspections.csv',
  'ratings as Excel': '/programme/tables/ratings.xlsx',
  'front page, for comparison': '/',
})) {
  await ask(path)
  const before = await processorTime()
  const began = performance.now()
  for (let i = 0; i < visits; i++) await ask(path)
  const took = (performance.now() - began) / visits
  const after = await processorTime()
  const each = (name) => Math.round((after[name] - before[name]) / visits)
  rows.push({
    page,
    'app, CPU ms': each('app'),
    'database, CPU ms': each('database'),
    'wall ms': Math.round(took),
  })
}
console.log(`${inspections} inspections`)
console.table(rows)
await app.end('SIGTERM')
await server.stop()
await rm(folder, { recursive: true, force: true })

async function ask(path) {
  const { status } = await ada.get(path)
  if (status !== 200) throw new Error(`${path}: ${status}`)
}

/** Rows as years of inspections leave them, written at once. */
async function seed() {
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  const standards = standardsOf(framework)
  const questions = standards.flatMap(({ keyQuestions }) => keyQuestions.map(({ id }) => id))
  const run = (text, values = []) => client.query(text, values)
  await run(
    `insert into inspections (slug, framework, stage, details)
     select 'many-' || i, $1, case when i % 5 > 0 then 'published' else (array['set-up','fieldwork','analysis','ratings-panel'])[1 + i / 5 % 4] end,
       json_build_object(
         'service', json_build_object('name', 'Service ' || i, 'region', 'Region ' || i % 12, 'codes', json_build_object('service', 'U' || i)),
         'publication', json_build_object('title', 'An inspection', 'publisher', 'An inspectorate',
           'published', (2016 + i % 10) || '-' || lpad((1 + i % 12)::text, 2, '0'),
           'logo', json_build_object('picture', 'data:image/png;base64,' || repeat(md5(i::text), 3200), 'alternative', 'A logo')),
         'fieldwork', json_build_object('start', '2026-03-02', 'weeks', 1), 'sample', json_build_object('windows', '[]'::json), 'notes', '[]'::json)
     from generate_series(1, $2::int) i`,
    [framework.id, inspections],
  )
  await run(
    `insert into memberships (inspection, account, role) select i.id, a.id, 'lead' from inspections i, accounts a`,
  )
  await run(
    `insert into case_counts (inspection, characteristic, value, question, answer, count)
     select i.id, '', '', q, case when q = '' then '' else 'yes' end, 60 from inspections i, unnest($1::text[]) q where i.slug like 'many-%'`,
    [['', ...caseQuestions(framework).map(({ id }) => id)]],
  )
  await run(
    `insert into publications (inspection, draft, content, state, counted, requested_by, requested_at)
     select i.id, false, '{}', 'done', true, a.id, now() from inspections i, accounts a where i.stage = 'published'`,
  )
  await run(
    `insert into published_ratings (publication, standard, rating)
     select p.id, s, (array['inadequate','requires-improvement','good','outstanding'])[1 + abs(hashtext(p.id || s)) % 4]
     from publications p, unnest($1::text[]) s`,
    [['', ...standards.map(({ id }) => id)]],
  )
  await run(
    `insert into published_shares (publication, question, yes, relevant)
     select p.id, q, abs(hashtext(p.id || q)) % 60, 60 from publications p, unnest($1::text[]) q`,
    [questions],
  )
  await run('analyze')
  await client.end()
}

/** Processor time so far, in milliseconds: of the app's process, and of all of the database. */
async function processorTime() {
  const ticks = async (pid) => {
    const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const ms = (from, to) => fields.slice(from, to).reduce((sum, one) => sum + Number(one) * 10, 0)
    return { parent: Number(fields[1]), ms: ms(11, 13), ofEnded: ms(13, 15) }
  }
  const postmaster = Number(
    (await readFile(join(folder, 'database', 'postmaster.pid'), 'utf8')).split('\n')[0],
  )
  let database = 0
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const { parent, ms, ofEnded } = await ticks(pid)
    if (parent === postmaster) database += ms
    if (Number(pid) === postmaster) database += ms + ofEnded
  }
  return { app: (await ticks(app.pid)).ms, database }
}
