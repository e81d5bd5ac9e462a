import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { embeddedServer } from '../src/server/embedded-server.js'

/** One server for the databases of all test files, unless TEST_DATABASE_URL names one. It may lose what it was told: nothing of it is kept. */
export default async function oneServer(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['TEST_DATABASE_URL'] !== undefined) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-'))
  await chmod(folder, 0o711)
  const server = await embeddedServer(join(folder, 'database'), 'a password of tests only')
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await client.query(`alter system set ${setting} = off`)
  await client.query('select pg_reload_conf()')
  await client.end()
  process.env['TEST_DATABASE_URL'] = server.url
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
