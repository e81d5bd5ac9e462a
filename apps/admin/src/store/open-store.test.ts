import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/test-database.js'
import { appRights } from './app-login.js'
import { connectStore, prepareStore, type Store } from './open-store.js'

const secret = 'a secret that only tests may know and use'

let database: Awaited<ReturnType<typeof testDatabase>>
const stores: Store[] = []
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(async () => {
  for (const store of stores) await store.close()
  await database.drop()
})

it('several processes may start at once on an empty database', async () => {
  const urls = await Promise.all([1, 2, 3].map(() => prepareStore(database.url, secret)))
  expect(new Set(urls).size).toBe(1)
  const { rows } = await appStore(urls[0]!).db.execute(sql`select seq from audit_head`)
  expect(rows).toEqual([{ seq: 0 }])
})

describe('the app’s login', () => {
  it.each([
    'set role none',
    'reset role',
    'reset session authorization',
    'reset all',
    'discard all',
  ])('has no rights to win back: %s', async (statement) => {
    const client = new pg.Client({ connectionString: await prepareStore(database.url, secret) })
    await client.connect()
    await client.query(statement)
    await expect(client.query('delete from audit')).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })

  it.each([
    'set role postgres_owner',
    'set session authorization postgres_owner',
    'grant delete on audit to current_user; delete from audit',
    'alter role current_user superuser',
    'create table mine (id int)',
    "copy audit to program 'cat'",
    "select pg_read_file('postgresql.conf')",
  ])('may not: %s', async (statement) => {
    const owner = new URL(database.url).username
    const client = new pg.Client({ connectionString: await prepareStore(database.url, secret) })
    await client.connect()
    await expect(
      client.query(statement.replace('postgres_owner', pg.escapeIdentifier(owner))),
    ).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })

  it('has its rights on every table named', async () => {
    const { rows } = await appStore(await prepareStore(database.url, secret)).db.execute<{
      name: string
    }>(sql`select tablename as name from pg_tables where schemaname = 'public'`)
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(appRights).sort())
  })
})

it('a process with another secret is refused while others use the database, and then is not', async () => {
  const other = 'another secret that only tests may know and use'
  const database = await testDatabase()
  const store = connectStore(await prepareStore(database.url, secret))
  await store.db.execute(sql`select 1`)
  await expect(prepareStore(database.url, other)).rejects.toThrow('with another SESSION_SECRET')
  await store.close()
  await expect.poll(() => prepareStore(database.url, other).catch(() => '')).toContain('user=')
  await database.drop()
})

it('an ordinary user of a server, who may create roles, can run the app', async () => {
  const other = await testDatabase()
  const team = `team_${process.pid}`
  const client = new pg.Client({ connectionString: other.url })
  await client.connect()
  await client.query(`create role ${team} login createrole password 'team'`)
  await client.query(`grant all on schema public to ${team}; alter schema public owner to ${team}`)
  await client.query(`grant create on database ${client.database} to ${team}`)
  const url = new URL(other.url)
  url.username = team
  url.password = 'team'
  const store = connectStore(await prepareStore(url.href, secret))
  await expect(store.db.execute(sql`delete from audit`)).rejects.toMatchObject({
    cause: { code: '42501' },
  })
  await store.close()
  await client.query(`reassign owned by ${team} to current_user; drop owned by ${team}`)
  await client.end()
  await other.drop(team)
})

it('a connection that breaks within a transaction fails it, and nothing else', async () => {
  const { db } = appStore(await prepareStore(database.url, secret))
  const owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  const broken = db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await owner.query('select pg_terminate_backend($1)', [rows[0]!.pid])
    await new Promise((resolve) => setTimeout(resolve, 200))
    await tx.execute(sql`select 1`)
  })
  await expect(broken).rejects.toThrow('Failed query')
  expect((await db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }])
  await owner.end()
})

it('a server that does not answer is told as such', async () => {
  await expect(prepareStore('postgresql://nobody:secret@127.0.0.1:1/none', secret)).rejects.toThrow(
    'No connection to the database: ECONNREFUSED',
  )
})

function appStore(url: string): Store {
  const store = connectStore(url)
  stores.push(store)
  return store
}
