import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { InspectionStatus } from '@inspectorate/publication/check'
import { assembleInspection } from '../src/inspection/assemble-inspection.js'
import type { InspectionRow } from '../src/store/inspection-row.js'
import { countFiles } from '../src/publications/exporters.js'
import { makeInProcess } from '../src/publications/make-in-process.js'
import { isPublicationWaiting, makeNextPublication } from '../src/publications/make-publication.js'
import { inspections, publicationFiles, publications } from '../src/store/schema.js'
import { exportedByCommand } from './exported-by-command.js'
import { publish } from './publish.js'
import {
  addMember,
  addPerson,
  addSample,
  browse,
  runningApp,
  type Browsing,
  type TestApp,
} from './running-app.js'

const repository = fileURLToPath(new URL('../../..', import.meta.url))

let test: TestApp
beforeAll(async () => {
  test = await runningApp()
})
afterAll(() => test.stop())

describe('a publication', () => {
  it('is, byte for byte, what the command line exports', async () => {
    const inspection = await addSample(test, 'portsmouth-2023', 'ratings-panel')
    const lead = await addPerson(test, 'Lena')
    await addMember(test, inspection, lead, 'lead')
    const browser = await browse(test, lead)
    const asked = await publish(browser, '/inspections/portsmouth-2023')
    const publication = String(asked.headers.location)
    expect((await browser.get(publication)).headers['refresh']).toBe('2')
    await work()
    const exported = await exportedByCommand()
    expect(Object.keys(exported)).toHaveLength((await countFiles()) - 1)
    for (const [name, bytes] of Object.entries(exported)) {
      const download = await browser.get(`${publication}/${name}`)
      expect(download.headers['content-disposition']).toContain(name)
      expect(download.rawPayload.equals(bytes), name).toBe(true)
    }
  })

  it('is sealed: unpacked, the command line finds it as it was published, and a change in it', async () => {
    const { browser, here } = await panelStage('Vera')
    const asked = await browser.post(`${here}/publications/draft`, {})
    await work()
    const publication = String(asked.headers.location)
    const bundle = await browser.get(`${publication}/${here.split('/').at(-1)}-bundle.zip`)
    const folder = await mkdtemp(join(tmpdir(), 'inspectorate-bundle-'))
    const files = Object.entries(unzipSync(bundle.rawPayload))
    expect(files).toHaveLength(await countFiles())
    for (const [name, bytes] of files) await writeFile(join(folder, name), bytes)
    expect(await verified(folder)).toMatchObject({ code: 0 })
    const [html, bytes] = files.find(([name]) => name.endsWith('.html'))!
    await writeFile(join(folder, html), Buffer.from(bytes).toString().replace('Portsmouth', 'P'))
    expect(await verified(folder)).toMatchObject({
      code: 1,
      output: expect.stringContaining(html) as string,
    })
    await rm(folder, { recursive: true })
  })

  it('is made in a process of its own, so that nobody waits for a page', async () => {
    const { db } = test.services
    const { browser, here } = await panelStage('Olga')
    const asked = await browser.post(`${here}/publications/draft`, {})
    const program = join(repository, 'apps/admin/bin/inspectorate-admin.js')
    await makeInProcess(test.appUrl, program)()
    expect((await browser.get(String(asked.headers.location))).body).toContain('Finished')
    expect(await isPublicationWaiting(db)).toBe(false)
  })

  it('is left alone while a process holds it, and made by another as soon as that one is gone', async () => {
    const { db } = test.services
    const { browser, here } = await panelStage('Mara')
    const asked = await browser.post(`${here}/publications/draft`, {})
    const id = String(asked.headers.location).split('/').at(-1)!
    const first = new pg.Client({ connectionString: test.appUrl })
    first.on('error', () => undefined)
    await first.connect()
    await first.query('select pg_advisory_lock($1, hashtext($2))', [7_121_004, id])
    await db
      .update(publications)
      .set({ state: 'running', attempts: 1 })
      .where(eq(publications.id, id))
    expect(await work()).toBe(false)
    await db.execute(
      sql`select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and classid = 7121004
          and database = (select oid from pg_database where datname = current_database())`,
    )
    await expect.poll(() => isPublicationWaiting(db)).toBe(true)
    expect(await work()).toBe(true)
    const files = await db
      .select({ name: publicationFiles.name })
      .from(publicationFiles)
      .where(eq(publicationFiles.publication, id))
    expect(files).toHaveLength(await countFiles())
  })

  it('is given up after three tries', async () => {
    const { db } = test.services
    const { browser, here } = await panelStage('Otto')
    const asked = await browser.post(`${here}/publications/draft`, {})
    await db.update(publications).set({ attempts: 3 }).where(eq(publications.state, 'waiting'))
    await work()
    expect((await browser.get(String(asked.headers.location))).body).toContain('Failed')
  })

  it('that cannot be finished gives the inspection back to its panel', async () => {
    const { db } = test.services
    const { browser, here, inspection } = await panelStage('Pia')
    await publish(browser, here)
    await db.update(publications).set({ attempts: 3 }).where(eq(publications.state, 'waiting'))
    await work()
    const [row] = await db.select().from(inspections).where(eq(inspections.id, inspection.id))
    expect(row?.stage).toBe('ratings-panel')
    const again = await publish(browser, here)
    await work()
    expect((await browser.get(String(again.headers.location))).body).toContain('Finished')
  })

  it('is one draft, however often it is asked for before it is begun', async () => {
    const { browser, here } = await panelStage('Quin')
    // A browser gets what its forms’ tokens hang on with its first page.
    await browser.get('/')
    const asked = await Promise.all(
      [1, 2, 3].map(() => browser.post(`${here}/publications/draft`, {})),
    )
    expect(new Set(asked.map(({ headers }) => headers.location)).size).toBe(1)
    await work()
    expect(await work()).toBe(false)
  })
})

describe('a stage', () => {
  let browser: Browsing
  let here: string
  let inspection: InspectionRow
  beforeEach(async () => {
    ;({ browser, here, inspection } = await panelStage(`Nora${Math.random()}`))
  })

  it('waits for what blocks it', async () => {
    await browser.post(`${here}/ratings/1.2`, { kind: 'judgement', version: '1', remove: 'yes' })
    expect((await browser.get(`${here}/publications`)).body).toContain('Not judged yet: 1.2 Staff')
    await publish(browser, here)
    const [row] = await test.services.db
      .select()
      .from(inspections)
      .where(eq(inspections.id, inspection.id))
    expect(row?.stage).toBe('ratings-panel')
  })

  it('shows the list that `status` gives of the same inspection', async () => {
    await browser.post(`${here}/ratings/1.2`, { kind: 'judgement', version: '1', remove: 'yes' })
    const text = 'See :context[rent] & :context[rent], in 35 of the 37 relevant cases.'
    await browser.post(`${here}/narrative/2.2`, { version: '1', text })
    await browser.post(`${here}/narrative/annexe`, { version: '1', text: '' })
    const file = await assembleInspection(test.services.db, inspection)
    const folder = await mkdtemp(join(tmpdir(), 'inspectorate-status-'))
    await writeFile(join(folder, 'inspection.json'), JSON.stringify(file))
    const { output } = await command('status', join(folder, 'inspection.json'), '--json')
    await rm(folder, { recursive: true })
    const { parts } = JSON.parse(output) as InspectionStatus
    const told = parts.flatMap(({ todo }) => todo.map(({ must, text: what }) => ({ must, what })))
    const { body } = await browser.get(`${here}/checks`)
    const links = /<li>(Worth a look: )?<a class="govuk-link" href="[^"]*">([^<]*)<\/a><\/li>/g
    const shown = [...body.matchAll(links)].map(([, look, what]) => ({
      must: look === undefined,
      what: decoded(what!),
    }))
    expect(shown).toHaveLength(told.length)
    expect(shown).toEqual(expect.arrayContaining(told))
    expect(told.filter(({ must }) => must).length).toBeGreaterThan(2)
  })

  it('waits for a typed number that the evidence contradicts', async () => {
    const before = await browser.get(`${here}/narrative/2.2`)
    const version = /name="version" value="(\d+)"/.exec(before.body)![1]!
    const text =
      'Inspectors found a sufficient analysis of who could be harmed, and how, in 35 of the 37 relevant cases.'
    await browser.post(`${here}/narrative/2.2`, { version, text })
    const page = await browser.get(`${here}/publications`)
    expect(page.body).toContain('35 of the 37')
    await publish(browser, here)
    const [row] = await test.services.db
      .select()
      .from(inspections)
      .where(eq(inspections.id, inspection.id))
    expect(row?.stage).toBe('ratings-panel')
  })

  it('counts in the list of inspections what is open, and follows every change', async () => {
    const open = async () =>
      Number(
        new RegExp(`${here}"[^]*?(\\d+)</td>\\s*</tr>`).exec((await browser.get('/')).body)?.[1],
      )
    const before = await open()
    await browser.post(`${here}/ratings/1.2`, { kind: 'judgement', version: '1', remove: 'yes' })
    const unrated = await open()
    expect(unrated).toBeGreaterThan(before)
    await browser.post(`${here}/ratings/1.2`, {
      kind: 'judgement',
      version: '0',
      rating: 'requires-improvement',
      by: 'Ratings panel',
    })
    expect(await open()).toBe(before)
  })

  it('ends all changes once it is “published”', async () => {
    await publish(browser, here)
    const saved = await browser.post(`${here}/cases/P001`, { version: '1' })
    expect(saved.statusCode).toBe(409)
    expect(saved.body).toContain('This inspection is published')
  })
})

/** The sample before its ratings panel, and its lead at a browser. */
async function panelStage(name: string) {
  const inspection = await addSample(test, undefined, 'ratings-panel')
  const lead = await addPerson(test, name)
  await addMember(test, inspection, lead, 'lead')
  return {
    inspection,
    here: `/inspections/${inspection.slug}`,
    browser: await browse(test, lead),
  }
}

function work(): Promise<boolean> {
  const { now, log } = test.services
  return makeNextPublication(test.store, now, log)
}

/** A page’s text as it was before it became HTML. */
function decoded(html: string): string {
  const marks: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" }
  return html.replaceAll(/&(#?\w+);/g, (all, name: string) => marks[name] ?? all)
}

/** What the built command line says of a bundle. */
function verified(folder: string): Promise<{ code: number; output: string }> {
  return command('verify', folder)
}

/** What the built command line says. */
async function command(...args: string[]): Promise<{ code: number; output: string }> {
  const program = join(repository, 'apps/cli/bin/inspectorate.js')
  return promisify(execFile)(process.execPath, [program, ...args]).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({
      code,
      output: stdout + stderr,
    }),
  )
}
