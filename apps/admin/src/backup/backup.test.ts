import { eq } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inspectionDetails } from '../../test/inspection-details.js'
import {
  addMember,
  addPerson,
  addSample,
  browse,
  runningApp,
  type TestApp,
} from '../../test/running-app.js'
import { smallRules } from '../../test/small-rules.js'
import { firstAdministratorLink } from '../accounts/one-time-links.js'
import { verifyAudit } from '../store/verify-audit.js'
import { assembleInspection } from '../inspection/assemble-inspection.js'
import { makeNextPublication } from '../publications/make-publication.js'
import { accounts, oneTimeLinks, publicationFiles } from '../store/schema.js'
import { backupTables, leftTables } from './backup-tables.js'
import { restoreBackup } from './restore-backup.js'
import { writeBackup } from './write-backup.js'

let from: TestApp
let to: TestApp
let lines: string[]
let firstLink: string | null
const clients: pg.Client[] = []

beforeAll(async () => {
  from = await runningApp()
  to = await runningApp()
  const { now, log } = from.services
  const inspection = await addSample(from, 'sample')
  const lead = await addPerson(from, 'Lou')
  await addMember(from, inspection, lead, 'lead')
  await (await browse(from, lead)).post('/inspections/sample/publications/draft', {})
  await makeNextPublication(from.store, now, log)
  const ada = await browse(from, await addPerson(from, 'Ada', true))
  await ada.upload('/frameworks', 'rules.json', JSON.stringify(smallRules('mill')))
  await ada.post('/inspections', { ...inspectionDetails, slug: 'old-mill', framework: 'mill' })
  await ada.post('/inspections/old-mill/evidence', { 'numbers.dust': '90' })
  lines = []
  for await (const line of writeBackup(await owner(from))) lines.push(line.trimEnd())
})
afterAll(async () => {
  for (const client of clients) await client.end()
  await from.stop()
  await to.stop()
})

describe('a backup', () => {
  it('brings back everything: the inspection, its publications and the audit trail', async () => {
    firstLink = await firstAdministratorLink(to.services.db, to.clock.now)
    await restoreBackup(await owner(to), each(lines))
    const [before, after] = await Promise.all([from, to].map(contentOf))
    expect(after).toEqual(before)
    expect(JSON.stringify(after)).toBe(JSON.stringify(before))
  })

  it('brings back uploaded rules, and holds inspections to them', async () => {
    const ada = await browse(to, await accountOf(to, 'ada@example.org'))
    expect((await ada.get('/inspections/old-mill/ratings')).body).toContain('Dust is 90.')
    const changed = JSON.stringify({ ...smallRules('mill'), edition: '2' })
    const answer = await ada.upload('/frameworks', 'rules.json', changed)
    expect(answer.body).toContain('is used by an inspection')
  })

  it('ends the links that make a first administrator', async () => {
    const { services } = to
    const left = await services.db.select().from(oneTimeLinks)
    expect(left).toEqual([])
    const answer = await (
      await browse(to)
    ).post(firstLink!, {
      name: 'Eve',
      email: 'eve@example.org',
      password: 'four unrelated words',
      again: 'four unrelated words',
    })
    expect(answer.statusCode).toBe(404)
  })

  it('is restored into an empty database only', async () => {
    await expect(restoreBackup(await owner(to), each(lines))).rejects.toThrow('is in use')
  })

  it.each([
    ['cut short', (all: string[]) => all.slice(0, -1), 'expected a line with its checksum'],
    ['without one row', (all: string[]) => all.toSpliced(firstCase(all), 1), 'found {"accounts":'],
    ['without its counts', (all: string[]) => all.toSpliced(-2, 1), 'expected how many rows'],
    ['of another kind', (all: string[]) => ['PK', ...all], 'found another kind of file'],
    ['with text after its end', (all: string[]) => [...all, ''], 'found more text'],
    [
      'with a changed letter',
      (all: string[]) => all.map((line) => line.replace('Lou', 'Lux')),
      'found the checksum',
    ],
    [
      'with a row that is no row',
      (all: string[]) => all.toSpliced(1, 0, 'accounts {}'),
      'Line 2: found a row of accounts that does not fit (23502)',
    ],
  ])('%s changes nothing', async (_, damage, message) => {
    const empty = await runningApp()
    const client = await owner(empty)
    await expect(restoreBackup(client, each(damage(lines)))).rejects.toThrow(message)
    expect((await client.query('select from accounts')).rowCount).toBe(0)
    await client.end()
    clients.pop()
    await empty.stop()
  })

  it('knows every table but those of sessions, links, sign-ins and uploads', async () => {
    const { rows } = await (
      await owner(from)
    ).query<{ name: string }>("select tablename as name from pg_tables where schemaname = 'public'")
    expect(rows.map(({ name }) => name).sort()).toEqual([...backupTables, ...leftTables].sort())
  })
})

async function owner(test: TestApp): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: test.url })
  await client.connect()
  clients.push(client)
  return client
}

function firstCase(all: readonly string[]): number {
  return all.findIndex((line) => line.startsWith('cases '))
}

async function accountOf({ services: { db } }: TestApp, email: string) {
  const [account] = await db.select().from(accounts).where(eq(accounts.email, email))
  return account!
}

async function* each(all: readonly string[]) {
  yield* all
}

async function contentOf({ services: { db } }: TestApp) {
  const [inspection] = await db.query.inspections.findMany()
  const files = await db
    .select({ name: publicationFiles.name, bytes: publicationFiles.bytes })
    .from(publicationFiles)
    .orderBy(publicationFiles.name)
  return {
    inspection: await assembleInspection(db, inspection!),
    files: files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]),
    audit: await verifyAudit(db),
  }
}
