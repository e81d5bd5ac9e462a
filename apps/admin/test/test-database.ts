import { mkdtemp, rm, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { appLoginOf } from '../src/store/app-login.js'
import { embeddedServer } from '../src/store/embedded-server.js'

/** A database of its own for a test file, with the logins made for it, on TEST_DATABASE_URL’s server or on one started for it. */
export async function testDatabase(): Promise<{
  url: string
  drop(...roles: string[]): Promise<void>
}> {
  const given = process.env['TEST_DATABASE_URL']
  const server =
    given === undefined ? await temporaryServer() : { url: given, stop: async () => {} }
  const name = `inspectorate_${process.pid}_${Math.random().toString(36).slice(2)}`
  await administer(server.url, `create database ${name}`)
  const url = new URL(server.url)
  url.pathname = `/${name}`
  return {
    url: url.href,
    async drop(...roles) {
      await administer(server.url, `drop database ${name} with (force)`)
      for (const role of [appLoginOf(name), ...roles])
        await administer(server.url, `drop role if exists ${role}`)
      await server.stop()
    },
  }
}

async function temporaryServer() {
  const folder = await mkdtemp(join(tmpdir(), 'inspectorate-'))
  await chmod(folder, 0o711)
  const server = await embeddedServer(join(folder, 'database'), 'a password of tests only')
  return {
    url: server.url,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
