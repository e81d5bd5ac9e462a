import { launchChromium } from '@inspectorate/testing'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../src/server/free-port.js'
import { failedSignIns } from '../src/store/schema.js'
import { accessibilityFaults } from './accessibility-faults.js'
import { addPerson, passwordOf, runningApp, type TestApp } from './running-app.js'
import { authenticatorOf, recoveryCodesOf } from './second-factor.js'

const halfMinute = 30_000

let browser: Browser
let test: TestApp
let address: string
let people = 0
const withoutScript = new WeakSet<Page>()
beforeAll(async () => {
  browser = await launchChromium()
  const port = await freePort()
  // Browsers make passkeys for names, not for addresses of digits.
  address = `http://localhost:${port}`
  test = await runningApp(null, undefined, { publicUrl: address })
  await addPerson(test, 'Ada', true)
  await test.app.listen({ port, host: '127.0.0.1' })
})
afterAll(async () => {
  await browser.close()
  await test.stop()
})

const screens = [
  { width: 1280, height: 900 },
  { width: 375, height: 700 },
]

describe.each(
  screens.flatMap((viewport) =>
    [true, false].map((javaScriptEnabled) => ({
      viewport,
      javaScriptEnabled,
      way: `${viewport.width} px wide, ${javaScriptEnabled ? 'with' : 'without'} script`,
    })),
  ),
)('somebody, $way', ({ viewport, javaScriptEnabled }) => {
  it('changes their account, sets up an authenticator app, and signs in with it and a recovery code', async () => {
    const name = await somebody()
    const page = await open({ viewport, javaScriptEnabled })
    await signIn(page, name)
    await page.getByRole('link', { name: /your account/ }).click()
    await looksRight(page, 'Your account')
    await page.getByRole('link', { name: /Change.*your name/ }).click()
    await looksRight(page, 'Change your name')
    await page.getByLabel('Your name').fill('محمد بن سعيد')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('link', { name: /Change.*your email address/ }).click()
    await looksRight(page, 'Change your email address')
    await page.getByLabel('Your email address').fill(`new-${name.toLowerCase()}@example.org`)
    await page.getByRole('button', { name: 'Ask for it' }).click()
    await page.getByText('when an administrator has confirmed').waitFor()
    await looksRight(page, 'Your account')
    await page.getByRole('link', { name: /Change.*your password/ }).click()
    await looksRight(page, 'Change your password')
    await page.getByLabel('Present password').fill(passwordOf(name))
    await page.getByLabel('New password', { exact: true }).fill('four unrelated words')
    await page.getByLabel('The new password again').fill('four unrelated words')
    await page.getByRole('button', { name: 'Change password' }).click()

    await page.getByRole('link', { name: /Change.*your second factor/ }).click()
    await looksRight(page, 'Second factor')
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click()
    await looksRight(page, 'Set up an authenticator app')
    const codeAt = authenticatorOf(await page.content())
    await page.getByLabel('The code that the app shows now').fill(codeAt(test.clock.now))
    await page.getByRole('button', { name: 'Finish' }).click()
    await looksRight(page, 'Recovery codes')
    const codes = recoveryCodesOf(await page.content())
    expect(codes).toHaveLength(10)
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await looksRight(page, 'Second factor')
    await page.getByRole('button', { name: 'Sign out' }).click()

    pass(2 * halfMinute)
    for (const code of [codeAt(test.clock.now), codes[0]!]) {
      await signIn(page, name, 'four unrelated words')
      await looksRight(page, 'Second factor')
      await page.getByLabel('Code').fill('123')
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByRole('link', { name: 'That was not right' }).waitFor()
      await page.getByLabel('Code').fill(code)
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByRole('heading', { level: 1, name: 'Inspections' }).waitFor()
      await page.getByRole('button', { name: 'Sign out' }).click()
    }

    const admin = await open({ viewport, javaScriptEnabled })
    await signIn(admin, 'Ada')
    await admin.getByRole('link', { name: 'Accounts', exact: true }).click()
    await looksRight(admin, 'Accounts')
    await admin
      .getByRole('row', { name: `${name.toLowerCase()}@example.org` })
      .getByRole('link')
      .click()
    await looksRight(admin, 'محمد بن سعيد')
    await admin.getByRole('button', { name: 'Confirm the address' }).click()
    await admin.getByRole('button', { name: 'Reset the second factor' }).click()
    await admin.getByText('Second factor: none.').waitFor()
    await signIn(page, `new-${name}`, 'four unrelated words')
    await page.getByRole('heading', { level: 1, name: 'Inspections' }).waitFor()
    await page.context().close()
    await admin.context().close()
  })
})

it.each(screens)(
  'a passkey is made, asked for and removed on a screen of $width px',
  async (viewport) => {
    const name = await somebody()
    const page = await open({ viewport, javaScriptEnabled: true })
    const devices = await page.context().newCDPSession(page)
    await devices.send('WebAuthn.enable')
    const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await signIn(page, name)
    await page.goto(`${address}/account/second-factor`)
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    const make = page.getByRole('button', { name: 'Make the passkey' })
    await make.waitFor()
    await looksRight(page, 'Add a passkey')
    await page.getByLabel('What you call it').fill('The blue key')
    await make.click()
    await looksRight(page, 'Recovery codes')
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await page.getByText('The blue key').first().waitFor()
    await looksRight(page, 'Second factor')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await make.click()
    await page.getByText('This device has a passkey for this account already.').waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()

    await signIn(page, name)
    const use = page.getByRole('button', { name: 'Use your passkey' })
    await use.waitFor()
    await looksRight(page, 'Second factor')
    // The answer of a device is taken once, and only by the sign-in that asked for it.
    let sent = ''
    page.once('request', (request) => (sent = request.postData() ?? ''))
    await use.click()
    await page.getByRole('heading', { level: 1, name: 'Inspections' }).waitFor()
    expect(new URLSearchParams(sent).get('passkey')).toContain('clientDataJSON')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signIn(page, name)
    await use.waitFor()
    await page.evaluate((body) => {
      const form = document.querySelector<HTMLFormElement>('form[data-passkey]')!
      const field = form.elements.namedItem('passkey') as HTMLInputElement
      field.value = new URLSearchParams(body).get('passkey')!
      form.submit()
    }, sent)
    await page.getByRole('link', { name: 'That was not right' }).waitFor()

    const { credentials } = await devices.send('WebAuthn.getCredentials', { authenticatorId })
    expect(credentials).toHaveLength(1)
    await use.click()
    await page.getByRole('heading', { level: 1, name: 'Inspections' }).waitFor()
    await page.goto(`${address}/account/second-factor`)
    await page.getByRole('button', { name: /Remove.*The blue key/ }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signIn(page, name)
    await page.getByRole('heading', { level: 1, name: 'Inspections' }).waitFor()
    await page.context().close()
  },
)

it.each(screens)('people are added from a file on a screen of $width px', async (viewport) => {
  const admin = await open({ viewport, javaScriptEnabled: true })
  await signIn(admin, 'Ada')
  await admin.getByRole('heading', { level: 1, name: 'Inspections' }).waitFor()
  await admin.goto(`${address}/accounts`)
  await admin.getByRole('button', { name: 'Add people from a file' }).click()
  await looksRight(admin, 'Add people from a file')
  const send = async (content: string) => {
    const buffer = Buffer.from(content)
    await admin.getByLabel('File').setInputFiles({ name: 'team.csv', mimeType: 'text/csv', buffer })
    await admin.getByRole('button', { name: 'Look at it' }).click()
  }
  await send('Name;Email address\nLi;li\n')
  await admin.getByRole('link', { name: 'cell B2' }).waitFor()
  await looksRight(admin, 'Add people from a file')
  await send(`Name;Email address\n李雷;li${viewport.width}@example.org\nAda;ada@example.org\n`)
  await looksRight(admin, 'Add 1 person?')
  await admin.getByRole('button', { name: 'Add them and make their links' }).click()
  await looksRight(admin, 'Links to hand out')
  const link = await admin.locator('code').innerText()
  expect(link).toContain(`${address}/welcome/`)
  const invited = await open({ viewport, javaScriptEnabled: true })
  await invited.goto(link)
  await looksRight(invited, 'Choose a password')
  await admin.context().close()
  await invited.context().close()
})

async function open(options: {
  viewport: { width: number; height: number }
  javaScriptEnabled: boolean
}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  if (!options.javaScriptEnabled) withoutScript.add(page)
  return page
}

async function signIn(page: Page, name: string, password = passwordOf(name)): Promise<void> {
  await test.services.db.delete(failedSignIns)
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('Email address').fill(`${name.toLowerCase()}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** The page has its heading, nothing that is inaccessible, and need not be scrolled sideways. */
async function looksRight(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  const { scroll, screen } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }))
  expect([heading, scroll]).toEqual([heading, screen])
  if (withoutScript.has(page)) return
  expect(await accessibilityFaults(page)).toEqual([])
}

async function somebody(): Promise<string> {
  people += 1
  await addPerson(test, `Ines${people}`)
  return `Ines${people}`
}

function pass(milliseconds: number): void {
  test.clock.now = new Date(test.clock.now.getTime() + milliseconds)
}
