import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { OpenIdConfig } from '../src/process/config.js'
import { returnPath } from '../src/services/openid-provider.js'
import { accounts, audit, identities, sessions } from '../src/store/schema.js'
import { openIdServer } from './openid-server.js'
import { addPerson, browse, runningApp, type Browsing, type TestApp } from './running-app.js'

const publicUrl = 'http://127.0.0.1:3999'
const people = {
  ines: { email: 'Ines@example.org', verified: true },
  'other-ines': { email: 'ines@example.org', verified: true },
  paul: { email: 'paul@example.org', verified: false },
  // The sign of kelvin, whose lower case is a k.
  kelvin: { email: 'fran\u212A@example.org', verified: true },
  eve: { email: 'eve@example.org', verified: true },
}

let server: Awaited<ReturnType<typeof openIdServer>>
let test: TestApp
let ines: { id: string }
const configured = (changes?: Partial<OpenIdConfig>) => server.known(changes)

beforeAll(async () => {
  server = await openIdServer(`${publicUrl}${returnPath}`, people)
  test = await runningApp(configured())
  ines = await addPerson(test, 'Ines')
  await addPerson(test, 'Paul')
  await addPerson(test, 'Frank')
})
afterAll(async () => {
  await test.stop()
  await server.stop()
})
beforeEach(async () => {
  const { db } = test.services
  await db.delete(identities)
  await db.delete(sessions)
  await db
    .update(accounts)
    .set({ disabled: false, email: 'ines@example.org' })
    .where(eq(accounts.id, ines.id))
})

describe('signing in with a provider', () => {
  it('goes on to the page that was asked for, as the account of the email address', async () => {
    const browser = await browse(test)
    const answer = await signIn(browser, 'ines', '/inspections/some')
    expect(answer.headers.location).toBe('/inspections/some')
    expect((await browser.get('/')).body).toContain('>Ines<span')
    expect(await lastDeeds(2)).toEqual([
      ['bind-identity', `account ${ines.id}`],
      ['sign-in', `account ${ines.id}`],
    ])
  })

  it('is offered on the page for signing in, by a link', async () => {
    const { body } = await (await browse(test)).get('/sign-in?then=/accounts')
    expect(body).toContain('Sign in with the Ministry')
    expect(body).toContain('href="/sign-in/openid?then=%2Faccounts"')
  })

  it('knows who it knew by the provider’s name for them, whatever their address is now', async () => {
    await signIn(await browse(test), 'ines')
    await test.services.db
      .update(accounts)
      .set({ email: 'changed@example.org' })
      .where(eq(accounts.id, ines.id))
    expect((await signIn(await browse(test), 'ines')).headers.location).toBe('/')
  })

  it('lets nobody in who is given the address of somebody else later', async () => {
    await signIn(await browse(test), 'ines')
    const answer = await signIn(await browse(test), 'other-ines')
    expect(answer.body).toContain('You have no account here')
  })

  it('lets nobody in by an address that the provider does not vouch for, unless it may be trusted', async () => {
    expect((await signIn(await browse(test), 'paul')).body).toContain('You have no account here')
    const { email } = await finishAt(configured({ trustEmail: true }), 'paul')
    expect(email).toBe('paul@example.org')
  })

  it('lets nobody in by an address that only looks like another', async () => {
    const answer = await signIn(await browse(test), 'kelvin')
    expect(answer.body).toContain('You have no account here')
  })

  it('lets nobody in without an account, and says what to do', async () => {
    const answer = await signIn(await browse(test), 'eve')
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('Ask an administrator')
    expect(await lastDeeds(1)).toEqual([['refuse-sign-in', 'no account']])
    expect(await test.services.db.select().from(sessions)).toEqual([])
  })

  it('lets nobody in whose account is disabled, known or not', async () => {
    await signIn(await browse(test), 'ines')
    await test.services.db.update(accounts).set({ disabled: true }).where(eq(accounts.id, ines.id))
    expect((await signIn(await browse(test), 'ines')).body).toContain('You have no account here')
    await test.services.db.delete(identities)
    expect((await signIn(await browse(test), 'ines')).body).toContain('You have no account here')
  })

  it('ends the session that the browser had, and begins one with a new token', async () => {
    const browser = await browse(test)
    await signIn(browser, 'ines')
    await signIn(browser, 'ines')
    expect(await test.services.db.select().from(sessions)).toHaveLength(1)
  })
})

describe('an answer of the provider', () => {
  it('is taken once', async () => {
    const browser = await browse(test)
    const back = await backFrom(browser, 'ines')
    expect((await browser.get(back)).statusCode).toBe(303)
    expect((await browser.get(back)).body).toContain('Sign in again')
  })

  it('is taken from the browser that began only', async () => {
    const back = await backFrom(await browse(test), 'ines')
    expect((await (await browse(test)).get(back)).body).toContain('Sign in again')
    const other = await browse(test)
    await other.get('/sign-in/openid')
    expect((await other.get(back)).body).toContain('did not confirm who you are')
  })

  it.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'forged')],
    ['another code', (url: URL) => url.searchParams.set('code', 'forged')],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://example.org')],
    [
      'an error',
      (url: URL) => {
        url.searchParams.delete('code')
        url.searchParams.set('error', 'access_denied')
      },
    ],
  ])('is refused with %s', async (_, change) => {
    const browser = await browse(test)
    const url = new URL(await backFrom(browser, 'ines'), publicUrl)
    change(url)
    const answer = await browser.get(`${url.pathname}${url.search}`)
    expect(answer.body).toContain('did not confirm who you are')
    expect(await test.services.db.select().from(sessions)).toEqual([])
  })

  it('is refused when its cookie was changed', async () => {
    const browser = await browse(test)
    const back = await backFrom(browser, 'ines')
    const forged = {
      state: new URL(back, publicUrl).searchParams.get('state'),
      nonce: 'a',
      verifier: 'b',
      then: '/',
    }
    const answer = await test.app.inject({
      url: back,
      cookies: { flow: encodeURIComponent(JSON.stringify(forged)) },
    })
    expect(answer.body).toContain('began in another browser')
  })

  it('leads to no other site', async () => {
    for (const then of ['https://example.org', '//example.org', '/\\example.org'])
      expect((await signIn(await browse(test), 'ines', then)).headers.location).toBe('/')
  })
})

describe('a provider', () => {
  it('that refuses the app’s secret lets nobody in', async () => {
    await expect(finishAt(configured({ clientSecret: 'wrong' }), 'ines')).rejects.toThrow(
      'WWW-Authenticate',
    )
  })

  it('that cannot be reached is told as such, and asked again the next time', async () => {
    const returnTo = `${publicUrl}${returnPath}`
    const first = await openIdServer(returnTo, people)
    await first.stop()
    const other = await runningApp(configured({ issuer: first.issuer }))
    const browser = await browse(other)
    const answer = await browser.get('/sign-in/openid')
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('the Ministry cannot be reached now')
    expect(other.events.join()).toContain('openid-unreachable')
    const second = await openIdServer(returnTo, people, Number(new URL(first.issuer).port))
    expect((await browser.get('/sign-in/openid')).statusCode).toBe(303)
    await second.stop()
    await other.stop()
  })

  it('is not there when none is configured', async () => {
    const other = await runningApp()
    for (const path of ['/sign-in/openid', returnPath])
      expect((await (await browse(other)).get(path)).statusCode).toBe(404)
    expect((await (await browse(other)).get('/sign-in')).body).not.toContain('Sign in with')
    await other.stop()
  })
})

/** The path to which the provider sends a browser back, signed in there. */
async function backFrom(browser: Browsing, login: string, then = '/'): Promise<string> {
  const left = await browser.get(`/sign-in/openid?then=${encodeURIComponent(then)}`)
  const { pathname, search } = await server.signIn(String(left.headers.location), login)
  return `${pathname}${search}`
}

async function signIn(browser: Browsing, login: string, then?: string) {
  return browser.get(await backFrom(browser, login, then))
}

async function finishAt(provider: ReturnType<typeof configured>, login: string) {
  const { address, secrets } = await provider.begin()
  const { searchParams } = await server.signIn(address, login)
  return provider.finish(Object.fromEntries(searchParams), secrets)
}

async function lastDeeds(count: number) {
  const entries = await test.services.db.select().from(audit).orderBy(audit.seq)
  return entries.slice(-count).map(({ action, record }) => [action, record])
}
