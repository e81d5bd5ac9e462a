import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import type { Role } from '../src/store/role.js'
import { argon2Passwords } from '../src/services/passwords.js'
import { openSession } from '../src/web/sessions.js'
import { addInspection } from '../src/inspections/add-inspection.js'
import { readSample } from '../src/inspections/read-sample.js'
import type { InspectionRow } from '../src/store/inspection-row.js'
import type { Stage } from '../src/store/stage.js'
import type { OpenIdProvider } from '../src/services/openid-provider.js'
import { readingHere } from '../src/reading/reading-here.js'
import type { Services } from '../src/services/services.js'
import { connectStore, prepareStore } from '../src/store/open-store.js'
import { accounts, memberships } from '../src/store/schema.js'
import { createApp } from '../src/create-app.js'
import { testDatabase } from './test-database.js'

/** Hashing as cheap as argon2 allows: tests are not about its cost. */
const cheap = { memoryCost: 8, timeCost: 1 }

const secret = 'a secret that only tests may know and use'

/** The app on a database of its own, with a clock that the test moves. */
export async function runningApp(
  openid: OpenIdProvider | null = null,
  given?: Awaited<ReturnType<typeof testDatabase>>,
  settings: Partial<Services> = {},
) {
  const database = given ?? (await testDatabase())
  const appUrl = await prepareStore(database.url, secret)
  const store = connectStore(appUrl)
  const clock = { now: new Date('2026-03-02T09:00:00Z') }
  const events: string[] = []
  const services: Services = {
    db: store.db,
    passwords: await argon2Passwords(cheap),
    now: () => clock.now,
    log: (event, fields) => events.push(JSON.stringify({ event, ...fields })),
    reading: () => readingHere,
    // However slow the machine of a test is.
    pageWait: Infinity,
    openid,
    publicUrl: 'https://inspections.example.org',
    secondFactor: 'optional',
    factorKey: null,
    secret,
    tls: false,
    trustedProxy: null,
    requestsPerMinute: 100_000,
    ...settings,
  }
  const app = await createApp(services)
  return {
    app,
    store,
    services,
    clock,
    events,
    /** The database, by its owner and by the app. */
    url: database.url,
    appUrl,
    async stop() {
      await app.close()
      await store.close()
      await database.drop()
    },
  }
}

export type TestApp = Awaited<ReturnType<typeof runningApp>>

/** Adds somebody with an account. */
export async function addPerson(
  { services: { db, passwords } }: TestApp,
  name: string,
  administrator = false,
) {
  const email = `${name.toLowerCase()}@example.org`
  const passwordHash = await passwords.hash(passwordOf(name))
  const [account] = await db
    .insert(accounts)
    .values({ name, email, passwordHash, administrator })
    .returning()
  return account!
}

export function passwordOf(name: string): string {
  return `the long password of ${name}`
}

/** Adds the sample under another name. */
export async function addSample(
  { services: { db, now } }: TestApp,
  slug = `sample-${randomUUID().slice(0, 8)}`,
  stage: Stage = 'fieldwork',
): Promise<InspectionRow> {
  return addInspection(
    db,
    { account: null, at: now() },
    { ...(await readSample()), id: slug },
    stage,
  )
}

export async function addMember(
  { services: { db } }: TestApp,
  inspection: InspectionRow,
  account: { id: string },
  role: Role,
): Promise<void> {
  await db.insert(memberships).values({ inspection: inspection.id, account: account.id, role })
}

/** Somebody at a browser: keeps cookies, and sends forms with the token of a page. */
export interface Browsing {
  /** What it holds, by name. */
  readonly cookies: Readonly<Record<string, string>>
  get(url: string): Promise<LightMyRequestResponse>
  post(
    url: string,
    fields: Record<string, string | readonly string[]>,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>
  /** Sends a file in the field `file`. */
  upload(
    url: string,
    name: string,
    content: string | Uint8Array,
    fields?: Record<string, string>,
  ): Promise<LightMyRequestResponse>
}

/** A session of no browser in particular. */
export const anywhere = { device: 'Firefox on Windows', address: '127.0.0.1', strong: false }

/** A browser, signed in when an account is given. */
export async function browse(
  test: TestApp,
  account?: { id: string },
  remoteAddress = '127.0.0.1',
): Promise<Browsing> {
  const { app, services } = test
  const cookies: Record<string, string> = {}
  if (account)
    cookies['session'] = await openSession(services.db, account.id, services.now(), anywhere)
  const keep = async (response: Promise<LightMyRequestResponse>) => {
    const answer = await response
    for (const { name, value } of answer.cookies)
      if (value === '') delete cookies[name]
      else cookies[name] = value
    return answer
  }
  const get = (url: string) => keep(app.inject({ method: 'GET', url, cookies, remoteAddress }))
  const formToken = async () => {
    const first = await get(account ? '/' : '/sign-in')
    // A page that somebody is sent to first has a form as well.
    const page = first.headers.location === undefined ? first : await get(first.headers.location)
    return /name="_csrf" value="([^"]*)"/.exec(page.body)?.[1] ?? ''
  }
  const send = (url: string, payload: string | Buffer, headers: Record<string, string>) =>
    keep(app.inject({ method: 'POST', url, cookies, headers, payload, remoteAddress }))
  return {
    cookies,
    get,
    async post(url, fields, headers = {}) {
      const form = new URLSearchParams(
        Object.entries({ _csrf: await formToken(), ...fields }).flatMap(([name, value]) =>
          [value].flat().map((one) => [name, one]),
        ),
      )
      return send(url, form.toString(), {
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      })
    },
    async upload(url, name, content, fields = {}) {
      const parts = [
        ...Object.entries(fields).map(
          ([field, value]) => `Content-Disposition: form-data; name="${field}"\r\n\r\n${value}`,
        ),
        `Content-Disposition: form-data; name="_csrf"\r\n\r\n${await formToken()}`,
        `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`,
      ]
      const body = Buffer.concat([
        Buffer.from(parts.map((part) => `--between\r\n${part}`).join('\r\n')),
        Buffer.from(content),
        Buffer.from('\r\n--between--\r\n'),
      ])
      return send(url, body, { 'content-type': 'multipart/form-data; boundary=between' })
    },
  }
}
