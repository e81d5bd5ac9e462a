import pg from 'pg'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testDatabase } from '../../test/test-database.js'
import { openStore } from './open-store.js'

let database: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

// A server that is given for tests may have the app’s role already, made by somebody else.
describe.skipIf(process.env['TEST_DATABASE_URL'] !== undefined)(
  'an ordinary user of a server',
  () => {
    it('who may create roles can run the app, which then may not touch the audit trail', async () => {
      const client = new pg.Client({ connectionString: database.url })
      await client.connect()
      await client.query("create role team login createrole password 'team'")
      await client.query('grant all on schema public to team; alter schema public owner to team')
      await client.query(`grant create on database ${client.database} to team`)
      await client.end()
      const url = new URL(database.url)
      url.username = 'team'
      url.password = 'team'
      const store = await openStore(url.href)
      await expect(store.db.execute(sql`delete from audit`)).rejects.toMatchObject({
        cause: { code: '42501' },
      })
      await store.close()
    })
  },
)

it('several processes may start at once on an empty database', async () => {
  const stores = await Promise.all([1, 2, 3].map(() => openStore(database.url)))
  for (const store of stores) {
    const { rows } = await store.db.execute(sql`select seq from audit_head`)
    expect(rows).toEqual([{ seq: 0 }])
    await store.close()
  }
})

it('a server that does not answer is told as such', async () => {
  await expect(openStore('postgresql://nobody:secret@127.0.0.1:1/none')).rejects.toThrow(
    'No connection to the database: ECONNREFUSED',
  )
})
