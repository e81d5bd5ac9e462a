import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { carriedTables, leftTables } from '../src/backup/carried-tables.js'
import { readBackup } from '../src/backup/read-backup.js'
import { restoreBackup } from '../src/backup/restore-backup.js'
import { migrateWithin, newestSchema, schemas } from '../src/store/migrations.js'
import { prepareStore } from '../src/store/open-store.js'
import { verifyAudit } from '../src/store/verify-audit.js'
import { backupLines, each, inFormat } from './backup-lines.js'
import { browse, runningApp, type TestApp } from './running-app.js'
import { testDatabase } from './test-database.js'

const folder = new URL('rows-of-schemas/', import.meta.url)
const files = readdirSync(folder)

/** Columns that a step of the schema removed for good, and why nobody misses them. */
const removed: Readonly<Record<string, string>> = {
  'publications.heartbeat': 'who makes a publication is told by a lock',
}

type Row = Readonly<Record<string, unknown>>
type Content = Readonly<Record<string, readonly Row[]>>

/** What was in the database at each schema, and its backup. */
const moments: { schema: string; content: Content; lines: string[] }[] = []
let database: Awaited<ReturnType<typeof testDatabase>>
let client: pg.Client

beforeAll(async () => {
  database = await testDatabase()
  client = await connected(database.url)
  // The first release had the first two steps.
  for (const schema of schemas.slice(1)) {
    await client.query('begin')
    await migrateWithin(client, schema)
    await client.query('commit')
    if (files.includes(`${schema}.sql`))
      await client.query(readFileSync(new URL(`${schema}.sql`, folder), 'utf8'))
    moments.push({ schema, content: await contentOf(client), lines: await backupLines(client) })
  }
})
afterAll(async () => {
  await client.end()
})

describe('data of the first release on', () => {
  it('has rows in every table: a step that adds a table brings some in test/rows-of-schemas', async () => {
    const { rows } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    )
    const without = []
    for (const { name } of rows)
      if ((await client.query(`select from ${name} limit 1`)).rowCount === 0) without.push(name)
    expect(without).toEqual([])
    const strays = files.filter((name) => !schemas.includes(name.replace(/\.sql$/, '')))
    expect(strays).toEqual([])
  })

  it('goes through every step to the newest schema without a loss', () => {
    const last = moments.at(-1)!
    for (const { content } of moments) expect(lossesOf(content, last.content)).toEqual([])
  })

  it('comes back from a backup of every schema, in the newest one, without a loss', async () => {
    for (const { schema, content, lines } of [...moments, ...inEarlierFormats()]) {
      const other = await testDatabase()
      const into = await connected(other.url)
      await restoreBackup(into, readBackup(each(lines)))
      const restored = await contentOf(into)
      expect({ schema, losses: lossesOf(content, restored) }).toEqual({ schema, losses: [] })
      if (schema === newestSchema) expect(restored).toEqual(content)
      await into.end()
      await other.drop()
    }
  })

  it('is shown by the app', async () => {
    const test = await runningApp(null, database)
    const ada = await browse(test, { id: '00000000-0000-4000-8000-000000000001' })
    for (const [page, shows] of [
      ['/', 'Harbour'],
      ['/accounts', 'Lou Łukasz'],
      ['/frameworks/lighthouse', 'Lighthouses'],
      ['/inspections/harbour-2025', 'Harbour'],
      ['/inspections/harbour-2025/team', 'Lou Łukasz'],
      ['/inspections/harbour-2025/details', 'The Coast Inspectorate'],
      ['/inspections/harbour-2025/cases', 'H-2'],
      ['/inspections/harbour-2025/cases/H-1', 'Seen twice.'],
      ['/inspections/harbour-2025/surveys', 'Staff survey'],
      ['/inspections/harbour-2025/context', 'People supervised'],
      ['/inspections/harbour-2025/ratings/1.1', 'Good'],
      [
        '/inspections/harbour-2025/narrative/foreword',
        'What inspectors saw in the harbour district.',
      ],
      ['/inspections/harbour-2025/recommendations', 'ask everybody what they need'],
      ['/inspections/harbour-2025/publications', 'Draft'],
      ['/inspections/north-light/evidence', 'The lamp is lit'],
      ['/inspections/north-light/ratings', 'Light'],
    ] as const) {
      const { statusCode, body } = await ada.get(page)
      expect({ page, statusCode, shows: body.includes(shows) }).toEqual({
        page,
        statusCode: 200,
        shows: true,
      })
    }
    const file = await ada.get(
      '/inspections/harbour-2025/publications/00000000-0000-4000-8000-0000000000c1/harbour-2025.txt',
    )
    expect(file.body).toBe('Report of the harbour district')
    expect(await verifyAudit(test.services.db)).toMatchObject({ entries: 2, fault: null })
    await stopped(test)
  })
})

it('takes steps in the order of their days, or a database would pass one over', () => {
  const journal = new URL('../migrations/meta/_journal.json', import.meta.url)
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { when: number }[] }
  const days = entries.map(({ when }) => when)
  expect(days).toEqual(days.toSorted((a, b) => a - b))
})

it('is not started on data of a newer program, nor backed up or restored into by an older one', async () => {
  const newer = await testDatabase()
  await prepareStore(newer.url, 'a secret that only tests may know and use')
  const owner = await connected(newer.url)
  await owner.query(
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('of the future', 4102444800000)",
  )
  const refused = `brought up to date by a newer program on 2100-01-01 or later: its schema is not one of this program, whose newest is ${newestSchema}`
  await expect(
    prepareStore(newer.url, 'a secret that only tests may know and use'),
  ).rejects.toThrow(refused)
  await expect(backupLines(owner)).rejects.toThrow(refused)
  await owner.query('rollback')
  await expect(restoreBackup(owner, readBackup(each(moments[0]!.lines)))).rejects.toThrow(refused)
  await owner.end()
  await newer.drop()
})

/** The backups that earlier programs made at their schemas. */
function inEarlierFormats() {
  const formats: Readonly<Record<string, number>> = {
    '0004_no-heartbeat': 2,
    '0005_identities': 2,
    '0006_lists': 2,
    '0007_frameworks': 3,
    '0008_texts': 4,
  }
  return moments
    .filter(({ schema }) => schema in formats)
    .map((one) => ({ ...one, lines: inFormat(formats[one.schema]!, one.lines) }))
}

/** The rows that are not there any more as they were. */
function lossesOf(before: Content, after: Content): string[] {
  return Object.entries(before).flatMap(([table, rows]) =>
    rows
      .filter((row) => !(after[table] ?? []).some((one) => isStillIn(table, row, one)))
      .map((row) => `${table} ${JSON.stringify(row)}`),
  )
}

/** Whether a row says what it said. */
function isStillIn(table: string, before: Row, after: Row): boolean {
  return Object.entries(before).every(([column, value]) =>
    column in after
      ? JSON.stringify(after[column]) === JSON.stringify(value)
      : `${table}.${column}` in removed,
  )
}

async function contentOf(of: pg.Client): Promise<Content> {
  const content: Record<string, Row[]> = {}
  for (const table of await carriedTables(of)) {
    const { rows } = await of.query<{ row: Row }>(
      `select to_jsonb(t) as row from ${table} t order by t::text`,
    )
    content[table] = rows.map(({ row }) => row)
  }
  expect(Object.keys(content)).not.toEqual(expect.arrayContaining([...leftTables]))
  return content
}

async function connected(url: string): Promise<pg.Client> {
  const one = new pg.Client({ connectionString: url })
  await one.connect()
  return one
}

async function stopped(test: TestApp): Promise<void> {
  await client.end()
  await test.stop()
  client = { end: async () => undefined } as pg.Client
}
