import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { databaseAddress } from './database-address.js'

const expected = 'postgres://user@host:5432/database'

describe('the address of a database', () => {
  it.each([
    ['postgres://anna@db.example/all', {}, 'postgres://anna@db.example/all'],
    [true, { INSPECTORATE_DATABASE: 'postgresql://db/all' }, 'postgresql://db/all'],
    ['postgres://db/one', { INSPECTORATE_DATABASE: 'postgres://db/two' }, 'postgres://db/one'],
    [true, { PGHOST: 'db' }, 'postgres:///'],
    [
      true,
      { PGHOST: 'db', PGSSLMODE: 'require' },
      'postgres:///?sslmode=require&uselibpqcompat=true',
    ],
    [
      'postgres://db/x?sslmode=disable',
      { PGSSLMODE: 'require' },
      'postgres://db/x?sslmode=disable&uselibpqcompat=true',
    ],
    ['postgres://a:b%20c@/x?host=/run', {}, 'postgres:///x?host=%2Frun&user=a&password=b+c'],
    ['postgres://db/x?sslmode=require', {}, 'postgres://db/x?sslmode=require&uselibpqcompat=true'],
  ])('%s with %o is %s', async (given, env, address) => {
    expect(await databaseAddress(given as string | true, env)).toBe(address)
  })

  it.each([
    [true, {}, 'INSPECTORATE_DATABASE'],
    ['all', {}, expected],
    ['host=db password=hidden', {}, expected],
    ['postgres://anna:hid#den@db/all', {}, '%23'],
    ['postgres://anna:hidden@db:port/all', {}, expected],
    ['mysql://anna:hidden@db/all', {}, expected],
    ['postgres://anna:hidden@db/all?sslmode=maybe', {}, 'verify-full'],
    ['postgres://anna:hidden@db/all?service=none', { PGSERVICEFILE: '/none' }, '/none'],
    [true, { INSPECTORATE_DATABASE: 'anna:hidden@db' }, expected],
  ])('%s with %o is refused, and its password is not repeated', async (given, env, says) => {
    const fault = await databaseAddress(given as string | true, env).catch((error: Error) => error)
    expect(JSON.stringify(fault)).toContain(says)
    expect(JSON.stringify(fault)).not.toContain('hid')
  })

  it('is filled by a service of the connection service file, where it says nothing itself', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'inspectorate-service-'))
    const PGSERVICEFILE = join(folder, 'services')
    await writeFile(
      PGSERVICEFILE,
      '# ours\n[other]\nhost=elsewhere\n\n[all]\nhost=db.example\nport = 5433\ndbname=all of them\nuser=anna\n',
    )
    const env = { PGSERVICEFILE, PGSERVICE: 'all' }
    expect(await databaseAddress(true, env)).toBe(
      'postgres:///all%20of%20them?host=db.example&port=5433&user=anna',
    )
    expect(await databaseAddress('postgres://ben@/one?service=all', { PGSERVICEFILE })).toBe(
      'postgres:///one?user=ben&host=db.example&port=5433',
    )
    await rm(folder, { recursive: true })
  })
})
