import { generateKeyPairSync } from 'node:crypto'
import { eq } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backupLines, each } from '../../test/backup-lines.js'
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
import { carriedTables, leftTables } from './carried-tables.js'
import { readBackup } from './read-backup.js'
import { restoreBackup } from './restore-backup.js'
import { nameOfKey } from './signing-keys.js'

const ours = generateKeyPairSync('ed25519')
const theirs = generateKeyPairSync('ed25519')

let from: TestApp
let to: TestApp
let empty: TestApp
let lines: string[]
let firstLink: string | null
const clients = new Map<TestApp, pg.Client>()

beforeAll(async () => {
  from = await runningApp()
  to = await runningApp()
  empty = await runningApp()
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
  lines = await backupLines(await owner(from), ours.privateKey)
})
afterAll(async () => {
  for (const client of clients.values()) await client.end()
  await from.stop()
  await to.stop()
  await empty.stop()
})

describe('a backup', () => {
  it('brings back everything: the inspection, its publications and the audit trail', async () => {
    firstLink = await firstAdministratorLink(to.services.db, to.clock.now)
    await restoreBackup(await owner(to), readBackup(each(lines), ours.publicKey))
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
    await expect(restoreBackup(await owner(to), readBackup(each(lines)))).rejects.toThrow(
      'is in use',
    )
  })

  it.each<[string, (all: string[]) => string[], string]>([
    ['cut short', (all) => all.slice(0, -2), 'expected a line with its checksum'],
    ['without one row', (all) => all.toSpliced(firstCase(all), 1), 'rows of cases, expected'],
    ['without its counts', (all) => all.toSpliced(-3, 1), 'expected how many rows'],
    ['of another kind', (all) => ['PK', ...all], 'found another kind of file'],
    ['with text after its end', (all) => [...all, ''], 'found more text'],
    [
      'with a changed letter',
      (all) => all.map((line) => line.replace('Lou', 'Lux')),
      'found the checksum',
    ],
    [
      'with a row that is no row',
      (all) => all.toSpliced(2, 0, 'accounts {"name":null}'),
      'found a row of accounts that does not fit (23502)',
    ],
    [
      'with a value that no table has',
      (all) => all.toSpliced(2, 0, 'accounts {"colour":"red"}'),
      'found a row of accounts that does not fit (42703)',
    ],
    ['without what it is about', (all) => all.toSpliced(1, 1), 'expected what the backup is about'],
    [
      'of the format without a checksum',
      (all) => all.with(0, 'inspectorate/admin-backup 1'),
      'Restore it with the program that made it',
    ],
    [
      'of a newer format',
      (all) => all.with(0, 'inspectorate/admin-backup 6'),
      'made by a newer program: its format is 6',
    ],
    [
      'of a newer schema',
      (all) => all.with(1, 'about {"schema":"9999_moon","software":"it 9","made":"2099"}'),
      'of the schema 9999_moon of it 9, this program knows up to',
    ],
    ['that is not signed', (all) => all.slice(0, -1), 'is not signed, expected'],
    [
      'signed by another key',
      (all) => [
        ...all.slice(0, -1),
        all.at(-1)!.replace(/ \w+/, ` ${nameOfKey(theirs.publicKey)}`),
      ],
      `is signed by the key ${nameOfKey(theirs.publicKey)}, expected one by the key ${nameOfKey(ours.publicKey)}`,
    ],
    [
      'with the signature of another backup',
      (all) => [...all.slice(0, -1), `signed ${nameOfKey(ours.publicKey)} ${'A'.repeat(86)}==`],
      'somebody has written this backup anew',
    ],
  ])('%s changes nothing', async (_, damage, message) => {
    const parts = readBackup(each(damage(lines)), ours.publicKey)
    await expect(restoreBackup(await owner(empty), parts)).rejects.toThrow(message)
    expect((await (await owner(empty)).query('select from accounts')).rowCount).toBe(0)
  })

  it('carries every table but those of sessions, links, sign-ins and uploads', async () => {
    const client = await owner(from)
    const { rows } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    )
    const left = [
      'challenges', // what passkeys are asked to sign
      'failed_sign_ins', // who tries passwords
      'half_sign_ins', // who has shown one of two factors
      'one_time_links', // who is invited
      'pending_imports', // what was uploaded and not confirmed
      'sessions', // who is signed in
    ]
    expect(leftTables).toEqual(left)
    expect(rows.map(({ name }) => name).sort()).toEqual(
      [...(await carriedTables(client)), ...left].sort(),
    )
  })
})

async function owner(test: TestApp): Promise<pg.Client> {
  const known = clients.get(test)
  if (known) return known
  const client = new pg.Client({ connectionString: test.url })
  await client.connect()
  clients.set(test, client)
  return client
}

function firstCase(all: readonly string[]): number {
  return all.findIndex((line) => line.startsWith('cases '))
}

async function accountOf({ services: { db } }: TestApp, email: string) {
  const [account] = await db.select().from(accounts).where(eq(accounts.email, email))
  return account!
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
