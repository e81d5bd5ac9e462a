import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { firstAdministratorLink, newOneTimeLink } from '../src/accounts/one-time-links.js'
import { openSession } from '../src/web/sessions.js'
import { accounts, audit, failedSignIns, sessions } from '../src/store/schema.js'
import { createApp } from '../src/create-app.js'
import { addPerson, browse, passwordOf, runningApp, type TestApp, anywhere } from './running-app.js'

const minute = 60_000

let test: TestApp
beforeAll(async () => {
  test = await runningApp()
  await addPerson(test, 'Ines')
})
afterAll(() => test.stop())
beforeEach(async () => {
  await test.services.db.delete(failedSignIns)
})

const right = { email: 'Ines@example.org ', password: passwordOf('Ines') }
const wrong = { email: 'ines@example.org', password: 'something else entirely' }
const pass = (milliseconds: number) => {
  test.clock.now = new Date(test.clock.now.getTime() + milliseconds)
}

describe('signing in', () => {
  it('goes on to the page that was asked for, and to no other site', async () => {
    const browser = await browse(test)
    expect((await browser.post('/sign-in', { ...right, then: '/accounts' })).headers.location).toBe(
      '/accounts',
    )
    for (const then of ['https://example.org', '//example.org', '/\\example.org', 'example.org'])
      expect(
        (await (await browse(test)).post('/sign-in', { ...right, then })).headers.location,
      ).toBe('/')
  })

  it('begins a session with a new token in a cookie that scripts cannot read', async () => {
    const browser = await browse(test)
    const first = await browser.post('/sign-in', right)
    const second = await browser.post('/sign-in', right)
    const [before, after] = [first, second].map(({ cookies }) =>
      cookies.find(({ name }) => name === 'session'),
    )
    expect(after).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(after?.value).not.toBe(before?.value)
    const kept = await test.services.db.select().from(sessions)
    expect(JSON.stringify(kept)).not.toContain(after!.value)
  })

  it('tells nobody which accounts there are', async () => {
    const browser = await browse(test)
    const known = await browser.post('/sign-in', wrong)
    const unknown = await browser.post('/sign-in', { ...wrong, email: 'nobody@example.org' })
    const text = 'The email address or the password is not right'
    expect([known.body, unknown.body].every((body) => body.includes(text))).toBe(true)
  })

  it('waits longer and longer after five failures, also with the right password', async () => {
    const browser = await browse(test)
    for (let i = 0; i < 5; i++) await browser.post('/sign-in', wrong)
    expect((await browser.post('/sign-in', right)).body).toContain('Wait 15 seconds')
    pass(16_000)
    await browser.post('/sign-in', wrong)
    expect((await browser.post('/sign-in', right)).body).toContain('Wait 30 seconds')
    pass(31_000)
    expect((await browser.post('/sign-in', right)).statusCode).toBe(303)
    expect((await browser.post('/sign-in', wrong)).body).not.toContain('Wait')
  })

  it('lets no more tries through when they come all at once', async () => {
    const browsers = await Promise.all(Array.from({ length: 12 }, () => browse(test)))
    const answers = await Promise.all(browsers.map((browser) => browser.post('/sign-in', wrong)))
    expect(answers.filter(({ body }) => body.includes('is not right'))).toHaveLength(5)
  })

  it('is not kept from its owner by somebody who fails for them elsewhere', async () => {
    const browser = await browse(test, undefined, '10.0.0.7')
    for (let i = 0; i < 6; i++) await browser.post('/sign-in', wrong)
    expect((await browser.post('/sign-in', right)).body).toContain('Too many tries')
    expect((await (await browse(test)).post('/sign-in', right)).statusCode).toBe(303)
  })

  it('stands in the audit trail with whose account was tried, refused or not', async () => {
    const browser = await browse(test)
    await browser.post('/sign-in', wrong)
    await browser.post('/sign-in', { ...wrong, email: 'nobody@example.org' })
    await browser.post('/sign-in', right)
    await browser.post('/sign-out', {})
    const entries = await test.services.db.select().from(audit).orderBy(desc(audit.seq)).limit(4)
    const account = `account ${(await ines()).id}`
    expect(entries.toReversed().map(({ action, record }) => [action, record])).toEqual([
      ['refuse-sign-in', account],
      ['refuse-sign-in', 'no account'],
      ['sign-in', account],
      ['sign-out', account],
    ])
  })

  it('is refused with a body that may hold files', async () => {
    const answer = await (await browse(test)).upload('/sign-in', 'a.csv', 'a')
    expect(answer.statusCode).toBe(415)
  })

  it('is refused without the token of its form', async () => {
    const answer = await test.app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(right).toString(),
    })
    expect(answer.statusCode).toBe(403)
  })
})

describe('a session', () => {
  const frontPage = async (browser: Awaited<ReturnType<typeof browse>>) =>
    (await browser.get('/')).statusCode

  it('ends after an hour without a request', async () => {
    const browser = await browse(test, await ines())
    pass(59 * minute)
    expect(await frontPage(browser)).toBe(200)
    pass(59 * minute)
    expect(await frontPage(browser)).toBe(200)
    pass(61 * minute)
    expect(await frontPage(browser)).toBe(303)
  })

  it('ends after twelve hours, however busy it was', async () => {
    const browser = await browse(test, await ines())
    for (let i = 0; i < 14; i++) {
      pass(50 * minute)
      expect(await frontPage(browser)).toBe(200)
    }
    pass(30 * minute)
    expect(await frontPage(browser)).toBe(303)
  })

  it('ends when its account is disabled', async () => {
    const browser = await browse(test, await ines())
    const { db } = test.services
    await db.update(accounts).set({ disabled: true })
    expect(await frontPage(browser)).toBe(303)
    await db.update(accounts).set({ disabled: false })
  })

  it('ends when its owner signs out', async () => {
    const browser = await browse(test, await ines())
    await browser.post('/sign-out', {})
    expect(await frontPage(browser)).toBe(303)
  })
})

describe('a one-time link', () => {
  const chosen = { password: 'four unrelated words', again: 'four unrelated words' }

  it('sets a password once', async () => {
    const { db } = test.services
    const link = await newOneTimeLink(db, (await ines()).id, test.clock.now)
    const browser = await browse(test)
    expect((await browser.post(link, { ...chosen, again: 'other' })).body).toContain(
      'Enter the same password twice',
    )
    expect((await browser.post(link, chosen)).statusCode).toBe(303)
    expect((await (await browse(test)).post(link, chosen)).statusCode).toBe(404)
    const signedIn = await (await browse(test)).post('/sign-in', { ...right, ...chosen })
    expect(signedIn.statusCode).toBe(303)
  })

  it('ends after three days', async () => {
    const link = await newOneTimeLink(test.services.db, (await ines()).id, test.clock.now)
    pass(73 * 60 * minute)
    expect((await (await browse(test)).get(link)).statusCode).toBe(404)
  })

  it('makes no administrator once there is an account', async () => {
    expect(await firstAdministratorLink(test.services.db, test.clock.now)).toBeNull()
  })

  it('ends when its account is disabled', async () => {
    const admin = await browse(test, await addPerson(test, 'Ada', true))
    const { id } = await addPerson(test, 'Dirk')
    const link = await newOneTimeLink(test.services.db, id, test.clock.now)
    await admin.post(`/accounts/${id}/disable`, { wanted: 'disabled' })
    expect((await (await browse(test)).get(link)).statusCode).toBe(404)
    await admin.post(`/accounts/${id}/disable`, { wanted: 'enabled' })
    expect((await (await browse(test)).get(link)).statusCode).toBe(404)
  })

  it('of a first administrator ends when there is an account, whoever made it', async () => {
    const link = await newOneTimeLink(test.services.db, null, test.clock.now)
    const eve = { name: 'Eve', email: 'eve@example.org', ...chosen }
    expect((await (await browse(test)).post(link, eve)).statusCode).toBe(404)
  })

  it('asks for length, not for kinds of characters', async () => {
    const link = await newOneTimeLink(test.services.db, (await ines()).id, test.clock.now)
    const browser = await browse(test)
    expect((await browser.post(link, { password: 'Sh0rt!', again: 'Sh0rt!' })).body).toContain(
      'at least 12 characters',
    )
    expect((await browser.post(link, chosen)).statusCode).toBe(303)
  })
})

describe('an account', () => {
  it('is disabled by two administrators at once, and stays so', async () => {
    const [first, second] = [await addPerson(test, 'Fay', true), await addPerson(test, 'Gus', true)]
    const { id } = await addPerson(test, 'Hal')
    for (const one of [first, second])
      await (await browse(test, one)).post(`/accounts/${id}/disable`, { wanted: 'disabled' })
    const [row] = await test.services.db.select().from(accounts).where(eq(accounts.id, id))
    expect(row?.disabled).toBe(true)
  })

  it('of the last administrator stays, also when two disable each other at once', async () => {
    const { db } = test.services
    await db.update(accounts).set({ disabled: true }).where(eq(accounts.administrator, true))
    const [jo, kim] = [await addPerson(test, 'Jo', true), await addPerson(test, 'Kim', true)]
    const browsers = [await browse(test, jo), await browse(test, kim)]
    await Promise.all(
      [kim, jo].map(({ id }, i) =>
        browsers[i]!.post(`/accounts/${id}/disable`, { wanted: 'disabled' }),
      ),
    )
    const left = await db
      .select()
      .from(accounts)
      .where(and(eq(accounts.administrator, true), eq(accounts.disabled, false)))
    expect(left).toHaveLength(1)
  })
})

describe('every answer', () => {
  it('is refused for a while to an account or an address that asks too often', async () => {
    const app = await createApp({ ...test.services, requestsPerMinute: 5 })
    const session = await openSession(test.services.db, (await ines()).id, test.clock.now, anywhere)
    const ask = (remoteAddress: string, cookies = {}) =>
      app.inject({ url: '/sign-in', remoteAddress, cookies })
    const statuses = []
    for (let i = 0; i < 6; i++) statuses.push((await ask('10.0.0.8')).statusCode)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    expect((await ask('10.0.0.9')).statusCode).toBe(200)
    expect((await ask('10.0.0.8', { session })).statusCode).toBe(200)
    await app.close()
  })

  it('keeps its cookies to TLS and to this host behind a proxy', async () => {
    const app = await createApp({ ...test.services, tls: true, trustedProxy: '10.0.0.1' })
    const answer = await app.inject({ url: '/sign-in' })
    await app.close()
    const [cookie] = answer.cookies
    expect(cookie).toMatchObject({ name: '__Host-form', secure: true, httpOnly: true, path: '/' })
    expect(answer.headers['strict-transport-security']).toContain('max-age=')
  })

  it('lets browsers run nothing inline and show it in no frame', async () => {
    const { headers } = await (await browse(test)).get('/sign-in')
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cache-control']).toBe('no-store')
  })

  it('leaves no personal data in the log', async () => {
    const browser = await browse(test)
    await browser.post('/sign-in', wrong)
    await browser.get('/sign-in?then=/inspections/ines')
    await browser.get('/welcome/a-secret-token')
    const log = test.events.join('\n')
    expect(log).toContain('"route":"/sign-in"')
    for (const secret of ['ines', 'Ines', 'then=', 'a-secret-token', wrong.password])
      expect(log).not.toContain(secret)
  })
})

async function ines() {
  const [found] = await test.services.db
    .select()
    .from(accounts)
    .where(eq(accounts.email, 'ines@example.org'))
  return found!
}
