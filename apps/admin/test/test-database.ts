import pg from 'pg'
import { appLoginOf } from '../src/store/app-login.js'

/** A database of its own for a test file, with the logins made for it, on the server of TEST_DATABASE_URL. */
export async function testDatabase(): Promise<{
  url: string
  drop(...roles: string[]): Promise<void>
}> {
  const server = process.env['TEST_DATABASE_URL']
  if (server === undefined)
    throw new Error('expected a server in TEST_DATABASE_URL, see one-server.ts')
  const name = `inspectorate_${process.pid}_${Math.random().toString(36).slice(2)}`
  await administer(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    url: url.href,
    async drop(...roles) {
      await administer(server, `drop database ${name} with (force)`)
      for (const role of [appLoginOf(name), ...roles])
        await administer(server, `drop role if exists ${role}`)
    },
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
