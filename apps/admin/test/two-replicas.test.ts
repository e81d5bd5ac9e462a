import { afterAll, beforeAll, expect, it } from 'vitest'
import pg from 'pg'
import { readConfig } from '../src/process/config.js'
import { noLog } from '../src/process/log.js'
import { start, type RunningApp } from '../src/start.js'
import { testDatabase } from './test-database.js'

let database: Awaited<ReturnType<typeof testDatabase>>
let owner: pg.Client
let replicas: RunningApp[]
const visitor = inTurn()

beforeAll(async () => {
  database = await testDatabase()
  owner = new pg.Client({ connectionString: database.url })
  await owner.connect()
  const config = readConfig(['--port', '0'], {
    DATABASE_URL: database.url,
    SESSION_SECRET: 'a secret that both processes are given',
  })
  // Of an empty database, at the same moment: one makes the tables, the other waits.
  replicas = await Promise.all([start(config, noLog), start(config, noLog)])
})
afterAll(async () => {
  for (const one of replicas) await one.stop()
  await owner.end()
  await database.drop()
})

const password = 'four unrelated words'

it('two processes that start at once on an empty database answer as one', async () => {
  // Each link was made by another process; the one that was made last holds, at both.
  const links = replicas.map(({ firstLink }) => new URL(firstLink!).pathname)
  const held = []
  for (const link of links) if ((await visitor.get(link)).status === 200) held.push(link)
  expect(held).toHaveLength(1)
  const form = { name: 'Ada', email: 'ada@example.org', password, again: password }
  expect((await visitor.post(held[0]!, held[0]!, form)).headers.get('location')).toBe('/')

  // Every page and form of it from the other process than the one before.
  expect((await visitor.post('/', '/inspections/sample', {})).status).toBe(303)
  for (let times = 0; times < 2; times++)
    expect(await (await visitor.get('/')).text()).toContain('Portsmouth')
  const pages = await Promise.all(replicas.map(({ address }) => fetch(`${address}/sign-in`)))
  const assets = await Promise.all(
    pages.map(async (page) => /\/assets\/\w+/.exec(await page.text())),
  )
  expect(assets[0]![0]).toBe(assets[1]![0])
})

it('wrong passwords are counted by both together', async () => {
  const stranger = inTurn()
  let last = ''
  for (let tries = 0; tries < 6; tries++) {
    const wrong = { email: 'ada@example.org', password: `not the password ${tries}` }
    last = await (await stranger.post('/sign-in', '/sign-in', wrong)).text()
  }
  expect(last).toContain('Too many tries')
})

it('one of them makes a publication, once', async () => {
  const there = '/inspections/portsmouth-2023/publications'
  expect((await visitor.post('/', `${there}/draft`, {})).status).toBe(303)
  const publications = async () =>
    (await owner.query('select state, attempts from publications')).rows as unknown[]
  await expect.poll(publications).toEqual([{ state: 'done', attempts: 1 }])
})

/** A browser whose every request goes to the other process than the one before. */
function inTurn() {
  const cookies = new Map<string, string>()
  let turn = 0
  const ask = async (path: string, init: RequestInit = {}) => {
    const { address } = replicas[turn++ % replicas.length]!
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(`${address}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string> | undefined), cookie },
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      cookies.set(name!, value!)
    }
    return answer
  }
  return {
    get: (path: string) => ask(path),
    /** Sends a form of one page to an address, with the token that the page gave. */
    async post(page: string, to: string, fields: Record<string, string>) {
      const token = /name="_csrf" value="([^"]*)"/.exec(await (await ask(page)).text())?.[1] ?? ''
      return ask(to, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ _csrf: token, ...fields }).toString(),
      })
    },
  }
}
