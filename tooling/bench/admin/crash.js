// Kills the admin app (kill -9) while it saves cases, imports and publishes, as often as asked, and
// checks that no acknowledged change is lost and no publication is half there.
// node tooling/bench/admin/crash.js [rounds, 100]
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { administratorWithSample } from './browsing.js'
import { startApp } from './running-app.js'

const rounds = Number(process.argv[2] ?? 100)
const here = '/inspections/portsmouth-2023'
const writers = ['P001', 'P002', 'P003', 'P004', 'P005']
const folder = await mkdtemp(join(tmpdir(), 'inspectorate-crash-'))
await chmod(folder, 0o711)
const data = join(folder, 'data')

let app = await startApp(data)
const ada = await administratorWithSample(app, () => app.address)
/** By case: the number of the last change that was acknowledged. */
const acknowledged = new Map(writers.map((id) => [id, 0]))
const faults = []
let saved = 0
let imported = 0
let lastImport = 0

for (let round = 1; round <= rounds; round++) {
  const until = new AbortController()
  await ada.get('/')
  const work = Promise.allSettled([
    ...writers.map((id) => save(id, until.signal)),
    importCases(round),
    makeDraft(),
  ])
  await new Promise((resolve) => setTimeout(resolve, 100 + ((round * 137) % 900)))
  await app.end('SIGKILL')
  until.abort()
  await work
  app = await startApp(data)
  await check(round)
}
await settle()
await app.end('SIGTERM')
await rm(folder, { recursive: true, force: true })
for (const fault of faults) console.error(fault)
console.log(
  `${rounds} rounds of kill -9: ${saved} changes and ${imported} imports acknowledged, ${faults.length} faults`,
)
process.exitCode = faults.length > 0 ? 1 : 0

/** Saves a case again and again, each time with a higher number in its note. */
async function save(id, signal) {
  let { number, version } = await noteOf(id)
  while (!signal.aborted) {
    number += 1
    const answer = await ada.post(
      `${here}/cases/${id}`,
      { version: String(version), note: String(number) },
      { accept: 'application/json' },
    )
    if (answer.status !== 200) throw new Error(`case ${id} answered ${answer.status}`)
    version = JSON.parse(answer.body).version
    acknowledged.set(id, number)
    saved += 1
  }
}

/** Adds a case of this round by a file. */
async function importCases(round) {
  const form = new FormData()
  const page = await ada.get(`${here}/import`)
  form.set('_csrf', /name="_csrf" value="([^"]*)"/.exec(page.body)[1])
  form.set('file', new Blob([`case,records-complete\nR${round},yes\n`]), 'cases.csv')
  const preview = await ada.upload(`${here}/import`, form)
  const confirm = /action="([^"]*\/import\/[^"]*)"/.exec(preview.body)[1]
  if ((await ada.post(confirm, {})).status === 303) {
    lastImport = round
    imported += 1
  }
}

async function makeDraft() {
  await ada.post(`${here}/publications/draft`, {})
}

async function noteOf(id) {
  const { body } = await ada.get(`${here}/cases/${id}`)
  return {
    number: Number(/<textarea[^>]*name="note"[^>]*>([^<]*)</.exec(body)[1]),
    version: Number(/name="version" value="(\d+)"/.exec(body)[1]),
  }
}

async function check(round) {
  for (const id of writers) {
    const { number } = await noteOf(id)
    if (number < acknowledged.get(id))
      faults.push(
        `round ${round}: case ${id} has change ${number}, acknowledged was ${acknowledged.get(id)}`,
      )
  }
  if (lastImport > 0 && (await ada.get(`${here}/cases/R${lastImport}`)).status !== 200)
    faults.push(`round ${round}: the import of round ${lastImport} is lost`)
  for (const { path, state } of await publications()) {
    const { body } = await ada.get(path)
    const files = [...body.matchAll(/portsmouth-2023\.(?:docx|xlsx|html|json)</g)].length
    if (files !== (state === 'Finished' ? 4 : 0))
      faults.push(`round ${round}: ${path} is ${state} with ${files} files`)
  }
}

/** The newest publications, those that a crash can have touched. */
async function publications() {
  const { body } = await ada.get(`${here}/publications`)
  const rows = body.matchAll(
    /href="([^"]*\/publications\/[^"]+)"[^]*?govuk-tag[^>]*>\s*([^<]*?)\s*</g,
  )
  return [...rows].slice(0, 5).map(([, path, state]) => ({ path, state }))
}

/** What was being made when the process died is finished by the next, or given up after three tries. */
async function settle() {
  await new Promise((resolve) => setTimeout(resolve, 45_000))
  await check(rounds)
}
