// Kills (kill -9) while cases are saved, imported, deleted, imports undone, and editions published and
// corrected, as often as asked: in turn the admin app, its database server, and the process that makes
// publications. Checks after each kill that no acknowledged change is lost, nothing is there twice and no
// publication is half there, and at the end the audit trail.
// node tooling/bench/admin/crash.js [rounds, 100]
import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { administratorWithSample } from './browsing.js'
import { inspectionBeforePanel, puttingRight } from './putting-right.js'
import { program, startApp } from './running-app.js'

const rounds = Number(process.argv[2] ?? 100)
const here = '/inspections/portsmouth-2023'
const writers = ['P001', 'P002', 'P003', 'P004', 'P005']
const folder = await mkdtemp(join(tmpdir(), 'inspectorate-crash-'))
await chmod(folder, 0o711)
const data = join(folder, 'data')

/** An answer that no kill explains. */
class Unexpected extends Error {}

let app = await startApp(data)
const ada = await administratorWithSample(app, () => app.address)
await inspectionBeforePanel(ada)
const right = puttingRight(ada)
/** By case: the number of the last change that was acknowledged. */
const acknowledged = new Map(writers.map((id) => [id, 0]))
/** Imports that were acknowledged. */
const imports = []
/** Files that were read whole. */
const checked = new Set()
const faults = []
const kills = { app: 0, database: 0, publication: 0 }
let saved = 0

/** Whether the database was killed in this round: what is asked meanwhile fails. */
let databaseKilled = false
for (let round = 1; round <= rounds; round++) {
  databaseKilled = false
  const until = new AbortController()
  await right.prepare()
  await ada.get('/')
  const work = Promise.all(
    [
      ...writers.map((id) => save(id, until.signal)),
      importCases(round),
      makeDraft(),
      putRight(round),
      publishEdition(),
    ].map((one) => one.catch((error) => noteFault(round, error))),
  )
  await pause(100 + ((round * 137) % 900))
  if (round % 5 === 4) await killDatabase()
  else if (round % 5 === 2) await killPublication()
  else await killApp()
  until.abort()
  await work
  if (app.hasEnded()) app = await startApp(data)
  await check(round).catch((error) => noteFault(round, error))
}
await settle()
await verifyAudit()
await app.end('SIGTERM')
await rm(folder, { recursive: true, force: true })
for (const fault of faults) console.error(fault)
console.log(
  `${rounds} rounds of kill -9 (${kills.app} the app, ${kills.database} the database, ${kills.publication} a publication): ${saved} changes, ${imports.length} imports, ${right.acknowledged().right} put right and ${right.acknowledged().editions} editions acknowledged, ${faults.length} faults`,
)
process.exitCode = faults.length > 0 ? 1 : 0

async function killApp() {
  kills.app += 1
  await app.end('SIGKILL')
}

/** Kills the database server under the app, which brings it back; every other time the app dies too. */
async function killDatabase() {
  kills.database += 1
  databaseKilled = true
  const pid = await databasePid()
  process.kill(pid, 'SIGKILL')
  if (kills.database % 2 === 0) return app.end('SIGKILL')
  for (let waited = 0; waited < 20_000; waited += 100) {
    // Connections that are open answer for a while yet: only another server is one that is back.
    const now = await databasePid().catch(() => pid)
    if (now !== pid && (await fetch(`${app.address}/ready`)).status === 200) return
    await pause(100)
  }
  faults.push('the app did not bring its database back')
}

/** The process id of the database server. */
async function databasePid() {
  const text = await readFile(join(data, 'database', 'postmaster.pid'), 'utf8')
  return Number(text.split('\n')[0])
}

/** Kills the process that makes a publication; the app goes on. */
async function killPublication() {
  for (let waited = 0; waited < 10_000; waited += 20) {
    const pids = await publicationProcesses()
    if (pids.length > 0) {
      kills.publication += 1
      for (const pid of pids) process.kill(pid, 'SIGKILL')
      return
    }
    await pause(20)
  }
}

async function publicationProcesses() {
  const found = []
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    // The environment tells this app’s processes from those of another.
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
    if (words.includes('make-publication') && environment.includes(app.mark))
      found.push(Number(pid))
  }
  return found
}

/** Saves a case again and again, each time with a higher number in its note. */
async function save(id, signal) {
  let { number, version } = await noteOf(id)
  if (version === 0) return
  while (!signal.aborted) {
    number += 1
    const answer = await ada.post(
      `${here}/cases/${id}`,
      { version: String(version), note: String(number) },
      { accept: 'application/json' },
    )
    if (answer.status === 500 && databaseKilled) return
    if (answer.status !== 200) throw new Unexpected(`case ${id} answered ${answer.status}`)
    version = JSON.parse(answer.body).version
    acknowledged.set(id, number)
    saved += 1
  }
}

/** Adds a case of this round by a file. */
async function importCases(round) {
  const form = new FormData()
  const page = await ada.get(`${here}/import`)
  form.set('_csrf', /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? '')
  form.set('file', new Blob([`case,records-complete\nR${round},yes\n`]), `R${round}.csv`)
  const preview = await ada.upload(`${here}/import`, form)
  const confirm = /action="([^"]*\/import\/[^"]*)"/.exec(preview.body)?.[1]
  if (!confirm) {
    if (databaseKilled && (preview.status === 500 || page.status === 500)) return
    throw new Unexpected(`the preview of an import answered ${preview.status}`)
  }
  const { status } = await ada.post(confirm, {})
  if (status === 303) imports.push(round)
  else if (!databaseKilled) throw new Unexpected(`an import answered ${status}`)
}

/** Puts right what an earlier round imported. */
async function putRight(round) {
  const earlier = imports.findLast((one) => one < round)
  if (earlier === undefined) return
  const answer = await right.remove(earlier)
  if (answer && ![303, 404].includes(answer.status) && !databaseKilled)
    throw new Unexpected(`putting round ${earlier} right answered ${answer.status}`)
}

async function publishEdition() {
  const { status } = await right.publish()
  // One that is still being made cannot be corrected yet.
  if (status !== 303 && status !== 400 && !databaseKilled)
    throw new Unexpected(`an edition answered ${status}`)
}

async function makeDraft() {
  const { status } = await ada.post(`${here}/publications/draft`, {})
  if (status !== 303 && !databaseKilled) throw new Unexpected(`a draft answered ${status}`)
}

/** An answer that never came is what a kill does; anything else is a fault. */
function noteFault(round, error) {
  const isCut = error instanceof TypeError && /fetch failed|terminated/.test(error.message)
  if (!isCut) faults.push(`round ${round}: ${error.message} ${app.lastError()}`)
}

async function noteOf(id) {
  const { body, status } = await ada.get(`${here}/cases/${id}`)
  if (status === 500 && databaseKilled) return { number: 0, version: 0 }
  const note = /<textarea[^>]*name="note"[^>]*>([^<]*)</.exec(body)
  if (!note) throw new Unexpected(`case ${id} answered ${status}`)
  return {
    number: Number(note[1]),
    version: Number(/name="version" value="(\d+)"/.exec(body)[1]),
  }
}

async function check(round) {
  databaseKilled = false
  for (const id of writers) {
    const { number } = await noteOf(id)
    if (number < acknowledged.get(id))
      faults.push(
        `round ${round}: case ${id} has change ${number}, acknowledged was ${acknowledged.get(id)}`,
      )
    acknowledged.set(id, number)
  }
  // Those that this kill can have touched; at the end all.
  const touched = round === rounds ? imports : imports.slice(-3)
  for (const fault of await right.faults(touched)) faults.push(`round ${round}: ${fault}`)
  for (const { path } of await publications()) {
    const { body } = await ada.get(path)
    // As the page says, which may be later than the list.
    const state = /(Waiting|Being made|Finished|Failed)\. Asked for/.exec(body)?.[1]
    const files = [
      ...body.matchAll(/<th scope="row"[^>]*><a [^>]*href="[^"]*\/publications\/[^"/]+\/([^"]+)"/g),
    ]
    if ((state === 'Finished') !== files.length > 0)
      faults.push(`round ${round}: ${path} is ${state} with ${files.length} files`)
    for (const [link, name] of files)
      await checkFile(round, body, /href="([^"]+)"/.exec(link)[1], name)
  }
}

/** A file is there whole: as long as the page says. */
async function checkFile(round, page, path, name) {
  if (checked.has(path)) return
  checked.add(path)
  const { bytes } = await ada.download(path)
  const said = new RegExp(`${name.replaceAll('.', '\\.')}</a></th><td[^>]*>([\\d,]+)<`)
    .exec(page)?.[1]
    .replaceAll(',', '')
  if (String(bytes) !== said) faults.push(`round ${round}: ${path} has ${bytes} bytes of ${said}`)
}

/** The newest publications, those that a crash can have touched. */
async function publications() {
  const { body } = await ada.get(`${here}/publications`)
  const rows = body.matchAll(
    /href="([^"]*\/publications\/[^"]+)"[^]*?govuk-tag[^>]*>\s*([^<]*?)\s*</g,
  )
  return [...rows].slice(0, 5).map(([, path, state]) => ({ path, state }))
}

/** What was being made when a process died is finished by the next, or given up after three tries. */
async function settle() {
  for (let waited = 0; waited < 120; waited += 1) {
    const { body } = await ada.get(`${here}/publications`)
    if (!/govuk-tag[^>]*>\s*(Waiting|Being made)/.test(body)) break
    if (waited === 119) {
      faults.push('a publication is still open after two minutes')
      console.error(
        await publicationProcesses(),
        (await publications()).map((one) => one.state),
      )
    }
    await pause(1000)
  }
  await check(rounds)
}

async function verifyAudit() {
  await promisify(execFile)(process.execPath, [program, 'audit', 'verify', '--data', data]).catch(
    ({ stdout, stderr }) => faults.push(`the audit trail: ${stdout}${stderr}`),
  )
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
