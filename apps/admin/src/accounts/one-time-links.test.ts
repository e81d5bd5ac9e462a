import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../test/test-database.js'
import { connectStore, prepareStore, type Store } from '../store/open-store.js'
import { findOneTimeLink, firstAdministratorLink } from './one-time-links.js'

let database: Awaited<ReturnType<typeof testDatabase>>
let store: Store
beforeAll(async () => {
  database = await testDatabase()
  store = connectStore(await prepareStore(database.url, 'a secret that only tests may know'))
})
afterAll(async () => {
  await store.close()
  await database.drop()
})

it('of links made at the same moment, by processes that start together, one holds', async () => {
  const now = new Date('2026-03-02T09:00:00Z')
  const links = await Promise.all(
    Array.from({ length: 8 }, () => firstAdministratorLink(store.db, now)),
  )
  const found = await Promise.all(
    links.map((link) => findOneTimeLink(store.db, link!.split('/').at(-1)!, now)),
  )
  expect(found.filter((one) => one !== null)).toEqual([{ account: null }])
})
