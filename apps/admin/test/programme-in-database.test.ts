import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { frameworkById } from '@inspectorate/frameworks'
import { plausibleInspection, plausibleRecord } from '@inspectorate/testing'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../src/store/open-store.js'
import { migrateToNewest } from '../src/store/migrations.js'
import { accounts, inspections, publicationFiles, publications } from '../src/store/schema.js'
import { testDatabase } from './test-database.js'

const command = fileURLToPath(new URL('../../cli/bin/inspectorate.js', import.meta.url))
const units = frameworkById('hmip-pdu-2021')!
const settings = {
  format: 'inspectorate/programme',
  version: 1,
  id: 'all-2025',
  title: 'All services',
  published: '2026-02',
  places: 'hmip-region-2023',
  characteristics: ['sex'],
}

let folder: string
let database: Awaited<ReturnType<typeof testDatabase>>
let app: Awaited<ReturnType<typeof testDatabase>>
const records = new Map<string, string>()
const at = (name: string) => join(folder, name)

/** Two hundred: a hundred services in six regions, inspected twice. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inspectorate-programme-'))
  database = await testDatabase()
  app = await testDatabase()
  await mkdir(at('records'))
  for (let i = 0; i < 200; i++) {
    const data = plausibleInspection(units, i % 100, Math.floor(i / 100), {
      seed: 5,
      regions: 6,
      cases: 12,
    })
    records.set(data.id, JSON.stringify(plausibleRecord(units, data)))
    await writeFile(at(`records/${data.id}.json`), records.get(data.id)!)
  }
  await writeFile(at('records/broken.json'), '{ "format": ')
  await mkdir(at('store'))
  for (const place of ['records', 'store'])
    await writeFile(at(`${place}/programme.json`), JSON.stringify(settings))
  await run('add', 'store', 'records', '--part', '30')
})
afterAll(async () => {
  await database.drop()
  await app.drop()
  await rm(folder, { recursive: true })
})

interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** The built command, with the database in the variable. */
function run(...args: readonly string[]): Promise<Ran> {
  return runAt(database.url, ...args)
}

function runAt(url: string, ...args: readonly string[]): Promise<Ran> {
  return new Promise((done) => {
    const env = { ...process.env, INSPECTORATE_DATABASE: url }
    const options = { cwd: folder, env, maxBuffer: 1e8 }
    execFile(process.execPath, [command, 'programme', ...args], options, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    )
  })
}

/** Every file that is exported, by its hash. */
async function exported(url: string, ...source: readonly string[]): Promise<string[]> {
  const out = await mkdtemp(at('out-'))
  const ran = await runAt(url, 'export', ...source, '--out', out, '--to', 'html,xlsx,csv,json,pdf')
  expect(ran.code, ran.err).toBe(0)
  const names = (await readdir(out)).sort()
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(out, name))
      return `${name} ${createHash('sha256').update(bytes).digest('hex')}`
    }),
  )
}

describe('a programme of two hundred inspections', () => {
  it('is exported to the same bytes from records, from Parquet, and from PostgreSQL, loaded or the app’s', async () => {
    const ofRecords = await exported('', 'records')
    expect(ofRecords.map((file) => file.split(' ')[0])).toEqual(
      expect.arrayContaining(['all-2025.html', 'all-2025.xlsx', 'all-2025.json', 'all-2025.pdf']),
    )
    expect(await exported('', 'store')).toEqual(ofRecords)

    // Ended in the middle, it goes on.
    const ended = spawn(process.execPath, [command, 'programme', 'load', 'store', '--database'], {
      cwd: folder,
      env: { ...process.env, INSPECTORATE_DATABASE: database.url },
    })
    await expect
      .poll(() => counted('inspectorate_programme.parts').catch(() => 0), { interval: 20 })
      .toBeGreaterThan(0)
    ended.kill('SIGKILL')
    const loaded = await run('load', 'store', '--database', '--answers')
    expect(loaded, loaded.err).toMatchObject({ code: 0, err: '' })
    expect((await run('load', 'store', '--database')).out).toMatch(
      /^0 inspections loaded .*, 200 there already\n$/,
    )
    expect(await counted('inspectorate_programme.answers')).toBeGreaterThan(100_000)
    expect(await exported(database.url, '--database')).toEqual(ofRecords)
    // Files that are no records are told of as before.
    expect(await run('check', '--database')).toEqual(await run('check', 'store'))

    await publishAll()
    await mkdir(at('settings'))
    await cp(at('store/programme.json'), at('settings/programme.json'))
    expect(await exported(app.url, 'settings', '--database')).toEqual(ofRecords)
  })

  it('is read as the examples of the command say', async () => {
    await symlink(at('store'), at('programme'))
    const lines: string[] = []
    for (const name of ['load', 'list', 'export']) {
      const { out } = await run(name, '--help')
      for (const [, line] of out.matchAll(/^ +inspectorate programme (.*--database.*)$/gm))
        lines.push(line!)
    }
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(await run(...line.split(' ')), line).toMatchObject({ code: 0 })
  })

  it('says what is the matter with a database, and no password', async () => {
    const empty = await testDatabase()
    const asked = async (change: (address: URL) => void) => {
      const address = new URL(empty.url)
      change(address)
      const { code, err } = await runAt(address.href, 'list', '--database')
      expect(code).toBe(2)
      expect(err).not.toMatch(/hidden|\n./)
      return err
    }
    expect(await asked(() => undefined)).toContain('inspectorate programme load FOLDER --database')
    expect(await asked((one) => (one.password = 'hidden'))).toContain('the server refuses')
    expect(await asked((one) => (one.username = 'hidden_nobody'))).toContain('the server refuses')
    expect(await asked((one) => (one.pathname = '/nothing'))).toContain('no such database')
    expect(await asked((one) => (one.port = '1'))).toContain('no server that answers')
    expect(await asked((one) => one.searchParams.set('sslmode', 'require'))).toContain('TLS')
    const client = new pg.Client({ connectionString: empty.url })
    await client.connect()
    await client.query(`
create schema inspectorate_programme
create table about (version integer, software text, settings text, places text);
insert into inspectorate_programme.about values (7, 'inspectorate 99.0.0', '{}', null)`)
    await client.end()
    expect(await asked(() => undefined)).toMatch(
      /tables of version 7, written by inspectorate 99.0.0/,
    )
    expect(await runAt(empty.url, 'load', 'store', '--database')).toMatchObject({ code: 2 })
    await empty.drop()
  })
})

async function counted(table: string): Promise<number> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${table}`)
    return Number(rows[0]!.n)
  } finally {
    await client.end()
  }
}

/** The records as the app keeps what it has published; a draft and manifests beside them. */
function publishAll(): Promise<void> {
  return asOwner(app.url, async (client) => {
    await migrateToNewest(client)
    const db = drizzle(client)
    const now = new Date(0)
    const [account] = await db
      .insert(accounts)
      .values({ email: 'lena@example.org', name: 'Lena' })
      .returning()
    const [inspection] = await db
      .insert(inspections)
      .values({ slug: 'all', framework: units.id, details: {} as never })
      .returning()
    const files = [...records].map(([name, text]) => [`${name}.json`, text, false] as const)
    const rows = await db
      .insert(publications)
      .values(
        [...files, ['a-draft.json', 'no record', true] as const].map(([name, content, draft]) => ({
          inspection: inspection!.id,
          draft,
          content,
          message: name,
          state: 'done' as const,
          requestedBy: account!.id,
          requestedAt: now,
        })),
      )
      .returning()
    await db.insert(publicationFiles).values(
      rows.flatMap(({ id, message, content }) =>
        [[message, content] as const, ['manifest.json', '{}'] as const].map(([name, text]) => ({
          publication: id,
          name,
          mediaType: 'application/json',
          sha256: createHash('sha256').update(text).digest('hex'),
          size: text.length,
          bytes: Buffer.from(text),
        })),
      ),
    )
  })
}
