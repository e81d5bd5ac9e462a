import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accounts, addressChanges, audit, failedSignIns, sessions } from '../src/store/schema.js'
import { addPerson, browse, passwordOf, runningApp, type TestApp } from './running-app.js'

const minute = 60_000
const chosen = { password: 'four unrelated words', again: 'four unrelated words' }

let test: TestApp
let ada: Awaited<ReturnType<typeof addPerson>>
let people = 0
beforeAll(async () => {
  test = await runningApp()
  ada = await addPerson(test, 'Ada', true)
})
afterAll(() => test.stop())
beforeEach(async () => {
  await test.services.db.delete(failedSignIns)
})

describe('a password', () => {
  it('is changed with the present one, which ends every other session and keeps this one under a new token', async () => {
    const ines = await somebody()
    const [here, elsewhere] = [await browse(test, ines), await browse(test, ines)]
    const before = await test.services.db.select().from(sessions)
    const wrong = await here.post('/account/password', { present: 'something else', ...chosen })
    expect(wrong.body).toContain('Enter your present password')
    const right = { present: passwordOf(ines.name), ...chosen }
    expect((await here.post('/account/password', { ...right, again: 'other' })).statusCode).toBe(
      400,
    )
    expect((await here.post('/account/password', right)).headers.location).toBe('/account')
    expect((await here.get('/account')).statusCode).toBe(200)
    expect((await elsewhere.get('/account')).statusCode).toBe(303)
    const after = await test.services.db.select().from(sessions)
    const tokens = new Set(before.map(({ tokenHash }) => tokenHash))
    expect(after.filter(({ account }) => account === ines.id)).toHaveLength(1)
    expect(after.find(({ account }) => account === ines.id)).toSatisfy(
      ({ tokenHash }: { tokenHash: string }) => !tokens.has(tokenHash),
    )
    expect(await lastDeed()).toMatchObject({ action: 'change-password', account: ines.id })
    const again = await (await browse(test)).post('/sign-in', { email: ines.email, ...chosen })
    expect(again.statusCode).toBe(303)
  })

  it('is asked for no more often than at the door', async () => {
    const ines = await somebody()
    const here = await browse(test, ines)
    for (let i = 0; i < 5; i++) await here.post('/account/password', { present: 'no', ...chosen })
    const right = { present: passwordOf(ines.name), ...chosen }
    expect((await here.post('/account/password', right)).body).toContain('Too many tries')
    expect((await here.post('/account/confirm', { password: right.present })).body).toContain(
      'Too many tries',
    )
  })

  it('is asked for again before what matters most, when signing in was a while ago', async () => {
    const ines = await somebody()
    const here = await browse(test, ines)
    pass(20 * minute)
    for (const act of [
      () => here.get('/account/address'),
      () => here.post('/account/address', { email: 'new@example.org' }),
      () => here.post('/account/second-factor/authenticator/new', {}),
      () => here.post('/account/second-factor/recovery-codes', {}),
      () => here.post('/account/second-factor/passkeys/new', {}),
    ])
      expect((await act()).headers.location).toMatch(/^\/account\/confirm\?then=/)
    const then = '/account/address'
    const away = { password: passwordOf(ines.name), then: 'https://example.org' }
    expect((await here.post('/account/confirm', { ...away, password: 'no' })).statusCode).toBe(400)
    expect((await here.post('/account/confirm', away)).headers.location).toBe('/')
    expect((await here.get(then)).statusCode).toBe(200)
  })
})

describe('a link to choose a password', () => {
  it('is a whole address, of where people reach the app', async () => {
    const admin = await browse(test, ada)
    const { id } = await somebody()
    const page = await admin.post(`/accounts/${id}/link`, {})
    expect(page.body).toMatch(
      /<code[^>]*>https:\/\/inspections\.example\.org\/welcome\/[\w-]{40,}</,
    )
  })

  it('is used once, also when it is used twice at once', async () => {
    const admin = await browse(test, ada)
    const { id } = await somebody()
    const page = await admin.post(`/accounts/${id}/link`, {})
    const path = /\/welcome\/[\w-]+/.exec(page.body)![0]
    const browsers = [await browse(test), await browse(test)]
    const answers = await Promise.all(browsers.map((browser) => browser.post(path, chosen)))
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      303, 404,
    ])
  })
})

describe('a name', () => {
  it('is in any script, and kept in one form however it was typed', async () => {
    const ines = await somebody()
    const here = await browse(test, ines)
    for (const name of ['Ngũgĩ wa Thiong’o', 'نجيب محفوظ', '大江 健三郎', 'Νίκος Καζαντζάκης']) {
      await here.post('/account/name', {
        name: name.normalize('NFD'),
        version: await version(ines),
      })
      expect(await row(ines)).toMatchObject({ name: name.normalize('NFC') })
    }
    expect(await lastDeed()).toMatchObject({ action: 'save', after: '{"changed":["name"]}' })
  })

  it('is not overwritten unseen', async () => {
    const ines = await somebody()
    const version1 = await version(ines)
    const admin = await browse(test, ada)
    await admin.post(`/accounts/${ines.id}`, { name: 'Inés', email: ines.email, version: version1 })
    const answer = await (
      await browse(test, ines)
    ).post('/account/name', { name: 'Agnes', version: version1 })
    expect(answer.body).toContain('Somebody else saved “Inés” meanwhile')
    expect(await row(ines)).toMatchObject({ name: 'Inés' })
  })
})

describe('an email address', () => {
  it('is changed when an administrator has confirmed what its owner asked for', async () => {
    const ines = await somebody()
    const here = await browse(test, ines)
    const email = `new-${ines.email}`
    await here.post('/account/address', { email: email.toUpperCase() })
    expect(await row(ines)).toMatchObject({ email: ines.email })
    expect((await here.get('/account')).body).toContain(`You asked for ${email}`)
    const admin = await browse(test, ada)
    const page = `/accounts/${ines.id}`
    await admin.post(`${page}/address`, { email: 'another@example.org', wanted: 'confirmed' })
    expect(await row(ines)).toMatchObject({ email: ines.email })
    await admin.post(`${page}/address`, { email, wanted: 'confirmed' })
    expect(await row(ines)).toMatchObject({ email })
    expect(await lastDeed()).toMatchObject({ action: 'change-address', account: ada.id })
  })

  it('that another account has is told to administrators only', async () => {
    const [ines, omar] = [await somebody(), await somebody()]
    const here = await browse(test, ines)
    const asked = await here.post('/account/address', { email: omar.email })
    expect([asked.statusCode, asked.headers.location]).toEqual([303, '/account'])
    const admin = await browse(test, ada)
    const confirm = { email: omar.email, wanted: 'confirmed' }
    const answer = await admin.post(`/accounts/${ines.id}/address`, confirm)
    expect(answer.body).toContain(`Another account has the address ${omar.email}`)
    await admin.post(`/accounts/${ines.id}/address`, { ...confirm, wanted: 'refused' })
    expect(await test.services.db.select().from(addressChanges)).toEqual([])
    const own = await admin.post('/account/address', { email: omar.email })
    expect(own.body).toContain('has an account already')
  })

  it('goes to one of two accounts that get it at once', async () => {
    const [ines, omar] = [await somebody(), await somebody()]
    const admins = [await browse(test, ada), await browse(test, ada)]
    const email = 'wanted@example.org'
    const answers = await Promise.all(
      [ines, omar].map(async (one, i) =>
        admins[i]!.post(`/accounts/${one.id}`, { name: one.name, email, version: '1' }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([
      303, 400,
    ])
  })
})

describe('administrators', () => {
  it('are made and unmade, at once for who is signed in, on record', async () => {
    const ines = await somebody()
    const [admin, here] = [await browse(test, ada), await browse(test, ines)]
    await admin.post(`/accounts/${ines.id}/administrator`, { wanted: 'yes' })
    expect((await here.get('/accounts')).statusCode).toBe(200)
    await admin.post(`/accounts/${ines.id}/administrator`, { wanted: 'no' })
    expect((await here.get('/accounts')).statusCode).toBe(403)
    expect(await lastDeed()).toMatchObject({ action: 'unmake-administrator', account: ada.id })
  })

  it('are never none who can sign in, also when two give it up at once', async () => {
    const ines = await somebody()
    const admin = await browse(test, ada)
    // Who has not chosen a password yet cannot sign in.
    await test.services.db
      .update(accounts)
      .set({ passwordHash: null })
      .where(eq(accounts.id, ines.id))
    await admin.post(`/accounts/${ines.id}/administrator`, { wanted: 'yes' })
    const refused = await admin.post(`/accounts/${ada.id}/administrator`, { wanted: 'no' })
    expect(refused.body).toContain('Somebody has to be an administrator who can sign in')
    await test.services.db
      .update(accounts)
      .set({ passwordHash: ada.passwordHash })
      .where(eq(accounts.id, ines.id))
    const browsers = [admin, await browse(test, ines)]
    await Promise.all(
      [ada, ines].map(({ id }, i) =>
        browsers[i]!.post(`/accounts/${id}/administrator`, { wanted: 'no' }),
      ),
    )
    const left = await test.services.db
      .select()
      .from(accounts)
      .where(eq(accounts.administrator, true))
    expect(left).toHaveLength(1)
    await test.services.db
      .update(accounts)
      .set({ administrator: true })
      .where(eq(accounts.id, ada.id))
  })
})

describe('sessions', () => {
  it('are listed by browser and address, and ended by their owner, never somebody else’s', async () => {
    const [ines, omar] = [await somebody(), await somebody()]
    const [here, there] = [await browse(test, ines), await browse(test, ines)]
    const others = await browse(test, omar)
    const page = (await here.get('/account')).body
    expect(page).toContain('Firefox on Windows')
    expect(page).toContain('127.0.0.1')
    const [, foreign] = /name="session" value="([0-9a-f-]{36})"/.exec(
      (await (await browse(test, ada)).get(`/accounts/${omar.id}`)).body,
    )!
    await here.post('/account/sessions/end', { session: foreign! })
    expect((await others.get('/account')).statusCode).toBe(200)
    const [, other] = /name="session" value="([0-9a-f-]{36})"/.exec(page)!
    await here.post('/account/sessions/end', { session: other! })
    expect((await there.get('/account')).statusCode).toBe(303)
    expect((await here.get('/account')).statusCode).toBe(200)
    expect(await lastDeed()).toMatchObject({ action: 'end-sessions', after: '{"ended":1}' })
  })

  it('are ended all at once: the others by their owner, each by an administrator', async () => {
    const ines = await somebody()
    const [here, there] = [await browse(test, ines), await browse(test, ines)]
    await here.post('/account/sessions/end', { session: 'others' })
    expect((await there.get('/account')).statusCode).toBe(303)
    await (await browse(test, ada)).post(`/accounts/${ines.id}/sessions`, { session: 'all' })
    expect((await here.get('/account')).statusCode).toBe(303)
  })

  it('keep of what a browser says of itself only its name and system', async () => {
    const ines = await somebody()
    const form = await browse(test)
    await form.post(
      '/sign-in',
      { email: ines.email, password: passwordOf(ines.name) },
      {
        'user-agent':
          'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15 <script>',
      },
    )
    const kept = await test.services.db.select().from(sessions).where(eq(sessions.account, ines.id))
    expect(kept.map(({ device }) => device)).toEqual(['Safari on macOS'])
  })

  it('end for who is disabled in the middle of one, and stay ended', async () => {
    const ines = await somebody()
    const here = await browse(test, ines)
    const admin = await browse(test, ada)
    await admin.post(`/accounts/${ines.id}/disable`, { wanted: 'disabled' })
    expect((await here.post('/account/name', { name: 'X', version: '1' })).headers.location).toBe(
      '/sign-in',
    )
    await admin.post(`/accounts/${ines.id}/disable`, { wanted: 'enabled' })
    expect((await here.get('/account')).statusCode).toBe(303)
  })
})

describe('people from a file', () => {
  const upload = async (content: string | Uint8Array, encoding = '', name = 'people.csv') => {
    const admin = await browse(test, ada)
    return { admin, page: await admin.upload('/accounts/import', name, content, { encoding }) }
  }
  const contentOf = (page: string) =>
    /name="people" value="([^"]*)"/.exec(page)![1]!.replaceAll('&quot;', '"')

  it('are shown before they are added, and added with a link each, on record', async () => {
    const rows =
      'sep=;\r\nE-Mail;NAME;Admin\r\nzoe@example.org;"Zoë; O’Neil";no\r\nada@example.org;Ada;\r\n'
    const { admin, page } = await upload(`\uFEFF${rows}`)
    expect(page.body).toContain('Add 1 person?')
    expect(page.body).toContain('Zoë; O’Neil')
    expect(await named('zoe@example.org')).toBeUndefined()
    const people = contentOf(page.body)
    const done = await admin.post('/accounts/import/confirm', { people })
    expect(done.body).toMatch(/>https:\/\/inspections\.example\.org\/welcome\/[\w-]{40,}</)
    expect(await named('zoe@example.org')).toMatchObject({
      name: 'Zoë; O’Neil',
      administrator: false,
    })
    const entries = await test.services.db.select().from(audit).orderBy(desc(audit.seq)).limit(2)
    expect(entries.map(({ action, record }) => [action, record])).toEqual([
      ['import', 'accounts'],
      ['add', 'account'],
    ])
    const again = await admin.post('/accounts/import/confirm', { people })
    expect(again.body).toContain('Nobody was added')
    expect((await row(ada)).name).toBe('Ada')
  })

  it.each([
    ['Chinese as Excel writes it', '姓名,', 'gb18030', Buffer.from('d0d5c3fb', 'hex')],
    ['Greek', 'Ναι', 'windows-1253', Buffer.from('cde1e9', 'hex')],
    ['Cyrillic', 'Іван', 'windows-1251', Buffer.from('b2e2e0ed', 'hex')],
  ])(
    'are read in %s when that is said, and not guessed when it is not',
    async (_, name, encoding, bytes) => {
      const content = Buffer.concat([
        Buffer.from('Name,Email address\n'),
        bytes,
        Buffer.from(',a.b@example.org\n'),
      ])
      expect((await upload(content)).page.body).toContain('are not UTF-8')
      expect((await upload(content, encoding)).page.body).toContain(name.replace(',', ''))
    },
  )

  it('are read in UTF-16, with tabs', async () => {
    const text = '\uFEFFName\tEmail address\nمريم\tmaryam@example.org\n'
    expect((await upload(Buffer.from(text, 'utf16le'))).page.body).toContain('مريم')
  })

  it.each([
    ['Nam,Email address\nA,a@example.org', 'cell A1: found &quot;Nam&quot;'],
    ['Name\nA', 'row 1: found no such column, expected a column Email address'],
    ['Name,Email,E-mail\nA,a@example.org,', 'cell C1: found &quot;E-mail&quot;'],
    ['Name,Email\nA,nowhere', 'cell B2: found &quot;nowhere&quot;'],
    ['Name,Email\n,a@example.org', 'cell A2: found &quot;&quot;, expected a name'],
    ['Name,Email\nA,a@example.org\nB,A@example.org', 'cell B3: found &quot;A@example.org&quot;'],
    ['Name,Email,Admin\nA,a@example.org,perhaps', 'cell C2: found &quot;perhaps&quot;'],
    ['Name,Email\nA,a@example.org,x', 'cell C2: found &quot;x&quot;, expected a heading over it'],
    ['Name,Email\nPаul,p@example.org', 'cell A2: found “P” (U+0050) and “а” (U+0430)'],
    ['Name,Email', 'found a heading and nothing under it'],
    ['PK\u0003\u0004', 'found a workbook'],
  ])('are refused by the place of each fault: %j', async (content, says) => {
    const { page } = await upload(content)
    expect(page.statusCode).toBe(400)
    expect(page.body.replaceAll('&#39;', '’')).toContain(says)
  })

  it('that no file could have held are not added, none of them', async () => {
    const admin = await browse(test, ada)
    const good = { name: 'Yan', email: 'yan@example.org', administrator: false }
    for (const people of [
      [good, { ...good, email: 'yan' }],
      [good, { ...good, passwordHash: 'mine' }],
      [],
    ]) {
      const answer = await admin.post('/accounts/import/confirm', {
        people: JSON.stringify(people),
      })
      expect(answer.statusCode).toBe(400)
    }
    expect(await named('yan@example.org')).toBeUndefined()
  })
})

it('refuses every form of an account without the token of its page', async () => {
  const session = (await browse(test, ada)).cookies
  const { access } = await import('../src/web/access.js')
  const forms = Object.keys(access).filter((name) => /^POST \/(accounts?|sign-in)\b/.test(name))
  expect(forms.length).toBeGreaterThan(20)
  for (const form of forms) {
    const url = form.split(' ')[1]!.replace(':account', ada.id)
    const answer = await test.app.inject({
      method: 'POST',
      url,
      cookies: session,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'wanted=disabled',
    })
    expect([form, answer.statusCode]).toEqual([form, 403])
  }
})

function somebody() {
  people += 1
  return addPerson(test, `Ines${people}`)
}

function pass(milliseconds: number): void {
  test.clock.now = new Date(test.clock.now.getTime() + milliseconds)
}

async function row({ id }: { id: string }) {
  const [found] = await test.services.db.select().from(accounts).where(eq(accounts.id, id))
  return found!
}

async function named(email: string) {
  const [found] = await test.services.db.select().from(accounts).where(eq(accounts.email, email))
  return found
}

async function version(account: { id: string }): Promise<string> {
  return String((await row(account)).version)
}

async function lastDeed() {
  const [entry] = await test.services.db.select().from(audit).orderBy(desc(audit.seq)).limit(1)
  return entry
}
