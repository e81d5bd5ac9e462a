import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { resetAccount } from '../src/accounts/reset-account.js'
import { createApp } from '../src/create-app.js'
import {
  audit,
  authenticators,
  failedSignIns,
  halfSignIns,
  recoveryCodes,
  sessions,
} from '../src/store/schema.js'
import { addPerson, browse, passwordOf, runningApp, type TestApp } from './running-app.js'
import { recoveryCodesOf, setUpAuthenticator } from './second-factor.js'

const halfMinute = 30_000
const minute = 60_000
const step = '/sign-in/second-factor'

type Person = Awaited<ReturnType<typeof addPerson>>

let test: TestApp
let ada: Person
let people = 0
beforeAll(async () => {
  test = await runningApp(null, undefined, { factorKey: 'a key of tests for authenticator apps' })
  ada = await addPerson(test, 'Ada', true)
})
afterAll(() => test.stop())
beforeEach(async () => {
  await test.services.db.delete(failedSignIns)
  pass(2 * halfMinute)
})

describe('an authenticator app', () => {
  it('is set up with a code of it, ends other sessions, and is asked for from then on', async () => {
    const ines = await somebody()
    const [here, elsewhere] = [await browse(test, ines), await browse(test, ines)]
    const page = await here.post('/account/second-factor/authenticator/new', {})
    expect(page.body).toContain('<svg')
    const wrong = await here.post('/account/second-factor/authenticator', { code: '000000' })
    expect(wrong.body).toContain('That is not the code')
    expect(wrong.body).toContain(/data-secret>([^<]+)/.exec(page.body)![1])
    const { codeAt, recoveryCodes: codes } = await setUpAuthenticator(test, here)
    expect(codes).toHaveLength(10)
    expect((await elsewhere.get('/')).statusCode).toBe(303)
    pass(halfMinute)
    const door = await knock(ines)
    expect((await door.get('/')).headers.location).toMatch(/^\/sign-in/)
    expect((await door.post(step, { code: codeAt(test.clock.now) })).headers.location).toBe(
      '/accounts',
    )
    expect((await door.get('/account')).body).toContain('Authenticator app')
    expect(await lastDeed()).toMatchObject({
      action: 'sign-in',
      after: '{"method":"password","secondFactor":"authenticator"}',
    })
  })

  it('has each code taken once, and no earlier one after it', async () => {
    const { ines, codeAt } = await withAuthenticator()
    const before = codeAt(new Date(test.clock.now.getTime() - halfMinute))
    const now = codeAt(test.clock.now)
    const doors = await Promise.all([knock(ines), knock(ines)])
    const answers = await Promise.all(doors.map((door) => door.post(step, { code: now })))
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      303, 400,
    ])
    for (const code of [now, before])
      expect((await (await knock(ines)).post(step, { code })).statusCode).toBe(400)
  })

  it('may be half a minute early or late, not more', async () => {
    const { ines, codeAt } = await withAuthenticator()
    const codeOf = (periods: number) =>
      codeAt(new Date(test.clock.now.getTime() + periods * halfMinute))
    pass(20 * halfMinute)
    for (const [periods, status] of [
      [-2, 400],
      [2, 400],
      [-1, 303],
      [1, 303],
    ] as const)
      expect((await (await knock(ines)).post(step, { code: codeOf(periods) })).statusCode).toBe(
        status,
      )
  })

  it('keeps its secret encrypted, and says so when that cannot be read', async () => {
    const { ines, codeAt } = await withAuthenticator()
    const [kept] = await test.services.db
      .select()
      .from(authenticators)
      .where(eq(authenticators.account, ines.id))
    expect(kept?.secret).toMatch(/^sealed:/)
    const other = { ...test, app: await createApp({ ...test.services, factorKey: null }) }
    const door = await knock(ines, other)
    const answer = await door.post(step, { code: codeAt(test.clock.now) })
    expect(answer.body).toContain('cannot be checked now. Use a recovery code')
    await other.app.close()
  })

  it('that counts is not replaced by asking for another', async () => {
    const { ines, codeAt, here } = await withAuthenticator()
    expect((await here.post('/account/second-factor/authenticator/new', {})).headers.location).toBe(
      '/account/second-factor',
    )
    expect(
      (await (await knock(ines)).post(step, { code: codeAt(test.clock.now) })).statusCode,
    ).toBe(303)
  })
})

describe('a recovery code', () => {
  it('lets in once, however it is typed, also when two use it at once', async () => {
    const { ines, recoveryCodes: codes } = await withAuthenticator()
    const doors = await Promise.all([knock(ines), knock(ines)])
    const typed = [codes[0]!.toUpperCase(), codes[0]!.replaceAll('-', ' ')]
    const answers = await Promise.all(doors.map((door, i) => door.post(step, { code: typed[i]! })))
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      303, 400,
    ])
    const page = (await (await browse(test, ines)).get('/account/second-factor')).body
    expect(page).toContain('9 of 10 are left')
  })

  it('is kept as a hash, and ends when new ones are made', async () => {
    const { ines, recoveryCodes: codes, here } = await withAuthenticator()
    const kept = JSON.stringify(await test.services.db.select().from(recoveryCodes))
    expect(
      codes.some((code) => kept.includes(code) || kept.includes(code.replaceAll('-', ''))),
    ).toBe(false)
    const fresh = recoveryCodesOf(
      (await here.post('/account/second-factor/recovery-codes', {})).body,
    )
    expect(fresh).toHaveLength(10)
    expect((await (await knock(ines)).post(step, { code: codes[1]! })).statusCode).toBe(400)
    expect((await (await knock(ines)).post(step, { code: fresh[1]! })).statusCode).toBe(303)
  })

  it('of somebody else lets nobody in', async () => {
    const { recoveryCodes: codes } = await withAuthenticator()
    const { ines } = await withAuthenticator()
    expect((await (await knock(ines)).post(step, { code: codes[0]! })).statusCode).toBe(400)
  })
})

describe('the second step', () => {
  it('needs the first, in the same browser, not long ago, and leads to one session', async () => {
    const { ines, codeAt, recoveryCodes: codes } = await withAuthenticator()
    const stranger = await browse(test)
    expect((await stranger.post(step, { code: codes[0]! })).body).toContain('Sign in again')
    const door = await knock(ines)
    const flow = { flow: door.cookies['flow']! }
    expect((await door.post(step, { code: codes[0]! })).statusCode).toBe(303)
    const again = await test.app.inject({ url: step, cookies: flow })
    expect(again.body).toContain('began in another browser')
    const slow = await knock(ines)
    pass(11 * minute)
    expect((await slow.post(step, { code: codeAt(test.clock.now) })).body).toContain(
      'took too long',
    )
  })

  it('ends a session that was planted in the browser', async () => {
    const { ines, codeAt } = await withAuthenticator()
    const mallory = await somebody()
    const planted = await browse(test, mallory)
    await planted.post('/sign-in', { email: ines.email, password: passwordOf(ines.name) })
    await planted.post(step, { code: codeAt(test.clock.now) })
    expect((await planted.get('/account')).body).toContain(ines.email)
    const left = await test.services.db
      .select()
      .from(sessions)
      .where(eq(sessions.account, mallory.id))
    expect(left).toEqual([])
  })

  it('waits longer and longer after wrong codes, from wherever they come, and a right password does not help', async () => {
    const { ines, codeAt } = await withAuthenticator()
    for (let i = 0; i < 10; i++) {
      const door = await knock(ines, test, `10.0.1.${i}`)
      expect((await door.post(step, { code: '000000' })).body).toContain('That was not right')
    }
    const door = await knock(ines, test, '10.0.2.1')
    const answer = await door.post(step, { code: codeAt(test.clock.now) })
    expect(answer.body).toContain('Too many tries. Wait 15 seconds')
  })

  it('is not reached by somebody without the password, who is told what everybody is told', async () => {
    const { ines } = await withAuthenticator()
    const omar = await somebody()
    const bodies = []
    for (const email of [ines.email, omar.email, 'nobody@example.org']) {
      const answer = await (await browse(test)).post('/sign-in', { email, password: 'wrong' })
      expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([400, undefined])
      bodies.push(answer.body.replace(email, '').replace(/value="[^"]*"/g, ''))
    }
    expect(new Set(bodies).size).toBe(1)
  })

  it('comes after a one-time link too, which leaves the second factor as it is', async () => {
    const { ines, codeAt } = await withAuthenticator()
    const page = await (await browse(test, ada)).post(`/accounts/${ines.id}/link`, {})
    const browser = await browse(test)
    const chosen = { password: 'four unrelated words', again: 'four unrelated words' }
    const answer = await browser.post(/\/welcome\/[\w-]+/.exec(page.body)![0], chosen)
    expect(answer.headers.location).toBe(step)
    expect((await browser.get('/account')).statusCode).toBe(303)
    expect((await browser.post(step, { code: codeAt(test.clock.now) })).statusCode).toBe(303)
  })

  it('ends when the account is disabled in between', async () => {
    const { ines, codeAt } = await withAuthenticator()
    const door = await knock(ines)
    const admin = await browse(test, ada)
    await admin.post(`/accounts/${ines.id}/disable`, { wanted: 'disabled' })
    expect((await door.post(step, { code: codeAt(test.clock.now) })).statusCode).toBe(400)
    await admin.post(`/accounts/${ines.id}/disable`, { wanted: 'enabled' })
    expect((await door.post(step, { code: codeAt(test.clock.now) })).statusCode).toBe(400)
    expect(
      await test.services.db.select().from(halfSignIns).where(eq(halfSignIns.account, ines.id)),
    ).toEqual([])
  })
})

it('is reset by an administrator, on record, which ends its sessions: the password is enough then', async () => {
  const { ines, here } = await withAuthenticator()
  await (await browse(test, ada)).post(`/accounts/${ines.id}/second-factor`, {})
  expect((await here.get('/')).statusCode).toBe(303)
  expect(await lastDeed()).toMatchObject({
    action: 'reset-second-factor',
    account: ada.id,
    record: `account ${ines.id}`,
    before: '{"authenticator":true,"passkeys":0}',
  })
  const answer = await (
    await browse(test)
  ).post('/sign-in', { email: ines.email, password: passwordOf(ines.name) })
  expect(answer.headers.location).toBe('/')
})

it('is taken away by the operator for somebody whom nobody else can help, with a link to choose a password', async () => {
  const { ines, here } = await withAuthenticator()
  const { db, now } = test.services
  expect(await resetAccount(db, 'nobody@example.org', now())).toBeNull()
  const link = await resetAccount(db, ines.email.toUpperCase(), now())
  expect((await here.get('/')).statusCode).toBe(303)
  expect(await lastDeed()).toMatchObject({ action: 'reset', account: null })
  const chosen = { password: 'four unrelated words', again: 'four unrelated words' }
  expect((await (await browse(test)).post(link!, chosen)).headers.location).toBe('/')
})

describe('where the operator wants a second factor', () => {
  it('of administrators, others may do without; of everybody, nobody does', async () => {
    const ines = await somebody()
    const places = async (secondFactor: 'administrators' | 'everybody') => {
      const app = await createApp({ ...test.services, secondFactor })
      const [admin, other] = [
        await browse({ ...test, app }, ada),
        await browse({ ...test, app }, ines),
      ]
      const answers = [await admin.get('/accounts'), await other.get('/account')]
      await app.close()
      return answers.map(({ statusCode, headers }) => headers.location ?? statusCode)
    }
    const setUp = '/account/second-factor'
    expect(await places('administrators')).toEqual([setUp, 200])
    expect(await places('everybody')).toEqual([setUp, setUp])
  })

  it('people get one and go on, and keep it', async () => {
    const ines = await somebody()
    const other = { ...test, app: await createApp({ ...test.services, secondFactor: 'everybody' }) }
    const here = await browse(other, ines)
    expect((await here.post('/account/name', { name: 'X', version: '1' })).headers.location).toBe(
      '/account/second-factor',
    )
    await setUpAuthenticator(other, here)
    expect((await here.get('/account')).statusCode).toBe(200)
    const kept = await here.post('/account/second-factor/authenticator/remove', {})
    expect(kept.body).toContain('A second factor is needed here')
    const free = await browse(test, ines)
    expect((await free.post('/account/second-factor/authenticator/remove', {})).statusCode).toBe(
      303,
    )
    const rest = test.services.db
      .select()
      .from(recoveryCodes)
      .where(eq(recoveryCodes.account, ines.id))
    expect(await rest).toEqual([])
    await other.app.close()
  })
})

async function withAuthenticator() {
  const ines = await somebody()
  const here = await browse(test, ines)
  const made = await setUpAuthenticator(test, here)
  pass(2 * halfMinute)
  return { ines, here, ...made }
}

/** Somebody who has shown the password and waits for the second step. */
async function knock(person: Person, at = test, address = '127.0.0.1') {
  const browser = await browse(at, undefined, address)
  const right = { email: person.email, password: passwordOf(person.name), then: '/accounts' }
  expect((await browser.post('/sign-in', right)).headers.location).toBe(step)
  return browser
}

function somebody(): Promise<Person> {
  people += 1
  return addPerson(test, `Ines${people}`)
}

function pass(milliseconds: number): void {
  test.clock.now = new Date(test.clock.now.getTime() + milliseconds)
}

async function lastDeed() {
  const [entry] = await test.services.db.select().from(audit).orderBy(desc(audit.seq)).limit(1)
  return entry
}
