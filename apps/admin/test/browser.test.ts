import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchChromium } from '@inspectorate/testing'
import { sql } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { freePort } from '../src/server/free-port.js'
import { firstAdministratorLink } from '../src/accounts/one-time-links.js'
import { keepResults } from '../src/publications/published-results.js'
import { returnPath } from '../src/services/openid-provider.js'
import { accounts } from '../src/store/schema.js'
import { accessibilityFaults } from './accessibility-faults.js'
import { atRest, followPages, go } from './at-rest.js'
import { exportedByCommand } from './exported-by-command.js'
import { openIdServer } from './openid-server.js'
import { addPerson, runningApp, type TestApp } from './running-app.js'
import { addPublished } from './published-programme.js'
import { smallRules } from './small-rules.js'
import { startedProgram, stopProgram } from './started-program.js'

const here = '/inspections/portsmouth-2023'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

let test: TestApp
let address: string

describe.each([
  { way: 'with script', javaScriptEnabled: true },
  { way: 'without script', javaScriptEnabled: false },
])('a team of two, $way', ({ javaScriptEnabled }) => {
  let folder: string
  let program: Awaited<ReturnType<typeof startedProgram>>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inspectorate-journey-'))
    await chmod(folder, 0o711)
    program = await startedProgram(join(folder, 'data'))
    address = program.address
  })
  afterAll(async () => {
    await stopProgram(program.process, 'SIGTERM')
    await rm(folder, { recursive: true, force: true })
  })

  it('takes the sample from an empty folder to its publication, the same as the command’s', async () => {
    const ada = await somebody(javaScriptEnabled)
    await go(ada, program.link)
    await ada.getByLabel('Your name').fill('Ada')
    await ada.getByLabel('Your email address').fill('ada@example.org')
    await choosePassword(ada)
    await ada.getByRole('button', { name: 'Load the sample' }).click()
    await ada
      .getByRole('heading', { level: 1, name: 'Portsmouth and the Isle of Wight PDU' })
      .waitFor()

    const link = await addAccount(ada, 'Paul')
    await addToTeam(ada, 'Ada', 'Lead inspector')
    await addToTeam(ada, 'Paul', 'Ratings panel')
    for (const stage of ['fieldwork', 'analysis', 'ratings panel']) {
      await go(ada, `${address}${here}`)
      const goOn = ada.getByRole('button', { name: `Go on to ${stage}` })
      await goOn.click()
      await goOn.waitFor({ state: 'detached' })
    }

    const paul = await somebody(javaScriptEnabled)
    await go(paul, link)
    await choosePassword(paul)
    await paul.getByRole('link', { name: 'Portsmouth and the Isle of Wight PDU' }).click()
    await paul.getByRole('link', { name: 'Ratings', exact: true }).click()
    await paul.getByRole('link', { name: '2.1 Court work' }).click()
    await paul.getByRole('button', { name: 'Record' }).first().click()
    await paul.getByText('by Paul').waitFor()

    await go(ada, `${address}${here}/publications`)
    await ada.getByRole('button', { name: 'Publish …' }).click()
    await ada.getByRole('heading', { name: 'What cannot be undone' }).waitFor()
    await atRest(ada)
    await ada.getByRole('button', { name: 'Publish', exact: true }).click()
    const report = ada.getByRole('link', { name: 'portsmouth-2023.docx' })
    await report.waitFor()
    await atRest(ada)
    const [download] = await Promise.all([ada.waitForEvent('download'), report.click()])
    const exported = await exportedByCommand()
    const published = await readFile(await download.path())
    expect(published.equals(exported['portsmouth-2023.docx']!)).toBe(true)
    await go(ada, `${address}${here}/cases/P001`)
    expect(await ada.getByRole('button', { name: 'Save case' }).count()).toBe(0)
  })
})

describe('a lead inspector', () => {
  let page: Page
  beforeAll(async () => {
    test = await runningApp()
    test.clock.now = new Date()
    address = await test.app.listen({ port: 0, host: '127.0.0.1' })
    page = await somebody(true)
    await go(page, `${address}${await firstAdministratorLink(test.services.db, test.clock.now)}`)
    await page.getByLabel('Your name').fill('Ada')
    await page.getByLabel('Your email address').fill('ada@example.org')
    await choosePassword(page)
    await page.getByRole('button', { name: 'Load the sample' }).click()
    await page.waitForURL(`**${here}`)
    const [ada] = await test.services.db.select().from(accounts)
    for (const { publication, record } of await addPublished(test, ada!, 2))
      await test.services.db.transaction((tx) =>
        keepResults(tx, publication, [
          { name: 'record.json', bytes: Buffer.from(JSON.stringify(record)) },
        ]),
      )
  })
  afterAll(() => test.stop())
  beforeEach(() => go(page, `${address}/`))

  it.each([
    '/',
    '/accounts',
    '/accounts/new',
    '/inspections/new',
    here,
    `${here}/details`,
    `${here}/team`,
    '/?stage=fieldwork&order=service',
    `${here}/checks`,
    `${here}/cases`,
    `${here}/cases?state=open&order=unanswered`,
    `${here}/cases/new`,
    `${here}/cases/P001`,
    `${here}/import?into=survey:staff-survey`,
    `${here}/surveys`,
    `${here}/context`,
    `${here}/context/caseload`,
    `${here}/ratings`,
    `${here}/ratings/1.1`,
    `${here}/ratings/what-if?rating.1.2=good`,
    `${here}/ratings/2.1`,
    `${here}/narrative`,
    `${here}/narrative/2.1`,
    `${here}/recommendations`,
    `${here}/publications`,
    `${here}/keep`,
    `${here}/history`,
    `${here}/imports`,
    `${here}/surveys/staff-survey/responses`,
    '/?archived=yes',
    '/programme',
    '/programme/ratings',
    '/programme/figures',
    '/nowhere',
  ])('finds nothing inaccessible on %s', async (path) => {
    await go(page, `${address}${path}`)
    expect(await page.title()).toMatch(/ – Inspectorate$/)
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it.each([
    '/',
    here,
    `${here}/cases`,
    `${here}/cases/P001`,
    `${here}/ratings/what-if`,
    `${here}/ratings`,
    `${here}/narrative/2.1`,
    '/programme',
    '/programme/ratings',
    '/programme/figures',
  ])('need not scroll sideways on a small screen on %s', async (path) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await go(page, `${address}${path}`)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    await page.setViewportSize({ width: 1200, height: 900 })
    expect(width).toBeLessThanOrEqual(320)
  })

  describe('of services with long names', () => {
    beforeAll(() =>
      test.services.db.execute(sql`update inspections set details = jsonb_set(details::jsonb,
        '{service,name}', to_jsonb(repeat('Aufsichtsgesellschaft', 5) || ' of the North'))::json
        where slug <> 'portsmouth-2023'`),
    )
    afterAll(() => page.setViewportSize({ width: 1200, height: 900 }))

    it.each([
      ['/', 700],
      ['/programme', 700],
      ['/programme', 1000],
    ] as const)('need not scroll sideways on %s, %s pixels wide', async (path, width) => {
      await page.setViewportSize({ width, height: 900 })
      await go(page, `${address}${path}`)
      const found = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(found).toBeLessThanOrEqual(width)
    })

    it('sees ratings beside a name on a small screen, and all of them on paper', async () => {
      await page.setViewportSize({ width: 320, height: 640 })
      await go(page, `${address}/programme/ratings`)
      const table = page.getByRole('region', { name: 'Published ratings by standard' })
      const wide = async (one: typeof table) => (await one.boundingBox())!.width
      const name = table.getByRole('rowheader').first()
      expect(await wide(name)).toBeLessThan((await wide(table)) / 2)
      await page.emulateMedia({ media: 'print' })
      const styleOf = (one: typeof table, property: 'color' | 'overflowX') =>
        one.evaluate((element, key) => getComputedStyle(element)[key], property)
      expect(await styleOf(table, 'overflowX')).toBe('visible')
      const rating = table.locator('.admin-rating').first()
      expect(await styleOf(rating, 'color')).not.toBe('rgb(255, 255, 255)')
      await page.emulateMedia({ media: null })
    })
  })

  describe('under rules of their own', () => {
    const mill = '/inspections/old-mill'
    beforeAll(async () => {
      await go(page, `${address}/frameworks`)
      await page.getByLabel('Rules as JSON, or a workbook of them').setInputFiles({
        name: 'rules.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(smallRules('mill'))),
      })
      await page.getByRole('button', { name: 'Upload' }).click()
      await page.getByText('Care: a poor part that is not rated gives a better result.').waitFor()
      await page.getByRole('link', { name: 'Begin an inspection under it' }).click()
      await page.getByLabel('Short name').fill('old-mill')
      await page.getByLabel('Name', { exact: true }).fill('The Old Mill')
      await page.getByLabel('First day of fieldwork').fill('2026-02-02')
      await page.getByLabel('Weeks of fieldwork').fill('1')
      await page.getByLabel('Title').fill('An inspection')
      await page.getByLabel('Publisher').fill('The Mill Inspectorate')
      await page.getByLabel('Month or day of publication').fill('2026-03')
      await page.getByRole('button', { name: 'Create inspection' }).click()
      await page.getByRole('heading', { level: 1, name: 'Team' }).waitFor()
    })

    it('record what the rules ask for, and see at once what follows and why', async () => {
      await go(page, `${address}${mill}`)
      await page.getByRole('link', { name: 'Evidence' }).click()
      await page.getByLabel('Dust').fill('65')
      await page.getByRole('button', { name: 'Save' }).click()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.getByRole('link', { name: 'expected steps of 10' }).click()
      const dust = page.getByLabel('Dust')
      expect(await dust.evaluate((field) => field === document.activeElement)).toBe(true)
      await dust.fill('60')
      await page.getByLabel('Median of all mills').fill('62.5')
      await page.getByRole('group', { name: 'Kind of mill' }).getByLabel('water').check()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('It is saved.').waitFor()
      await page.getByRole('link', { name: 'Findings' }).click()
      await page.getByLabel('Grave').check()
      await page.getByRole('button', { name: 'Add' }).click()
      await page.getByRole('cell', { name: 'Grave' }).waitFor()
      await go(page, `${address}${mill}/judgements`)
      await page.getByLabel('1 Care').selectOption({ label: 'Fair' })
      await page.getByRole('button', { name: 'Record' }).click()
      await page.getByText('60 is Good: from 0 to under median of all mills.').waitFor()
    })

    const pages = [
      '/frameworks',
      '/frameworks/mill',
      '/frameworks/mill/standards',
      mill,
      `${mill}/evidence`,
      `${mill}/evidence/findings`,
      `${mill}/judgements`,
      `${mill}/ratings`,
      `${mill}/ratings/care`,
      `${mill}/ratings/what-if?rating.care=poor`,
    ]
    it.each(pages)('find nothing inaccessible on %s, nor need to scroll sideways', async (path) => {
      await page.setViewportSize({ width: 320, height: 640 })
      await go(page, `${address}${path}`)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      await page.setViewportSize({ width: 1200, height: 900 })
      expect(width).toBeLessThanOrEqual(320)
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      expect(await accessibilityFaults(page)).toEqual([])
    })
  })

  it('is told by a summary that leads to the field', async () => {
    await go(page, `${address}/inspections/new`)
    await page.getByRole('button', { name: 'Create inspection' }).click()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Enter the name of the service' }).click()
    expect(
      await page
        .getByLabel('Name', { exact: true })
        .evaluate((field) => field === document.activeElement),
    ).toBe(true)
  })

  it('has an answer saved as soon as it is given', async () => {
    await go(page, `${address}${here}/cases/P001`)
    await page.getByLabel('Evidence note').fill('Read the contact log.')
    await page.getByText('All changes are saved.').waitFor()
    await page.reload()
    expect(await page.getByLabel('Evidence note').inputValue()).toBe('Read the contact log.')
  })

  it('answers with one key a question, and goes on to the next case', async () => {
    await go(page, `${address}${here}/cases/P002`)
    const questions = page.locator('[data-question]:visible')
    await questions.nth(0).locator('input').first().focus()
    await page.keyboard.press('n')
    await page.keyboard.press('a')
    await page.keyboard.press('y')
    const chosen = [0, 1, 2].map((i) =>
      questions.nth(i).locator('input:checked').getAttribute('value'),
    )
    expect(await Promise.all(chosen)).toEqual(['no', 'na', 'yes'])
    await page.getByText('All changes are saved.').waitFor()
    await page.getByLabel('Evidence note').focus()
    await page.keyboard.type('any yes')
    await page.getByRole('button', { name: 'Save and go to P003' }).click()
    await page.getByText('Case P002 is saved.').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Case P003')
    await go(page, `${address}${here}/cases/P002`)
    expect(await page.getByLabel('Evidence note').inputValue()).toBe('any yes')
  })

  it('finds a figure by its words and places it where the cursor is', async () => {
    await go(page, `${address}${here}/narrative/annexe`)
    await page.getByLabel('Text in Markdown').fill('Oversight was short in ')
    await page.getByText('Figures to place in the text').click()
    await page.getByLabel('Find a figure').fill('oversight')
    expect(await page.locator('[data-question-id]:visible').count()).toBeLessThan(5)
    await page.getByRole('button', { name: /^Place .*oversight.*count/i }).click()
    expect(await page.getByLabel('Text in Markdown').inputValue()).toBe(
      'Oversight was short in :count[management-oversight yes]',
    )
    await page.getByLabel('Preview').getByText('Oversight was short in').waitFor()
    await page.getByText('All changes are saved.').waitFor()
  })

  it('counts a figure in a subgroup, and sees at once how the report prints it', async () => {
    await go(page, `${address}${here}/narrative/annexe`)
    await page.getByLabel('Text in Markdown').fill('Of the men it was ')
    await page.getByText('Figures to place in the text').click()
    await page.getByLabel('Of', { exact: true }).selectOption({ label: 'Sex: Men' })
    await page.getByLabel('Find a figure').fill('oversight')
    await page.getByRole('button', { name: /^Place .*oversight.*percent/i }).click()
    expect(await page.getByLabel('Text in Markdown').inputValue()).toBe(
      'Of the men it was :percent[management-oversight yes]{sex=man}',
    )
    await page
      .getByLabel('Preview')
      .getByText(/Of the men it was [a-z0-9 ]+ per cent/)
      .waitFor()
  })

  it('is told of a number that the evidence contradicts, while typing it', async () => {
    await go(page, `${address}${here}/narrative/2.2`)
    await page
      .getByLabel('Text in Markdown')
      .fill(
        'Inspectors found a sufficient analysis of who could be harmed, and how, in 35 of the 37 relevant cases.',
      )
    await page.locator('#aside').getByText('“35 of the 37').waitFor()
    expect(await page.locator('[data-findings-state]').innerText()).toBe('To look at: 1')
  })

  it('places a practice example, which is set off in the report', async () => {
    await go(page, `${address}${here}/narrative/annexe`)
    await page.getByText('Practice examples, quotations and tables').click()
    await page.getByRole('button', { name: 'Place Practice example' }).click()
    await page.getByLabel('Preview').getByRole('heading', { name: 'What it shows' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
  })

  it('sees only the questions that the case gets', async () => {
    await go(page, `${address}${here}/cases/P001`)
    const question = page.locator('[data-condition]').first()
    const { fields } = JSON.parse((await question.getAttribute('data-condition'))!) as {
      fields: string[]
    }
    await page.locator(`[name="${fields[0]}"]`).first().selectOption({ index: 0 })
    await expect.poll(() => question.isVisible()).toBe(false)
  })
})

describe('a provider at another site', () => {
  let server: Awaited<ReturnType<typeof openIdServer>>
  beforeAll(async () => {
    const port = await freePort()
    const publicUrl = `http://127.0.0.1:${port}`
    server = await openIdServer(`${publicUrl}${returnPath}`, {
      paul: { email: 'paul@example.org', verified: true },
    })
    test = await runningApp(server.known())
    await addPerson(test, 'Paul')
    address = await test.app.listen({ port, host: '127.0.0.1' })
  })
  afterAll(async () => {
    await test.stop()
    await server.stop()
  })

  it('signs somebody in, who then comes to the page they wanted', async () => {
    const page = await somebody(true)
    await go(page, `${address}/accounts`)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Sign in with the Ministry' }).click()
    await page.locator('[name=login]').fill('paul')
    await page.locator('[name=password]').fill('any')
    await page.locator('button[type=submit]').click()
    await page.locator('button[type=submit]').click()
    await page.getByRole('heading', { name: 'You cannot do this' }).waitFor()
    await go(page, `${address}/`)
    await page.getByText('You are not in the team of an inspection yet.').waitFor()
  })
})

async function somebody(javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 1200, height: 900 },
  })
  followPages(context)
  return context.newPage()
}

async function choosePassword(page: Page): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill('four unrelated words here')
  await page.getByLabel('The same password again').fill('four unrelated words here')
  await page.getByRole('button', { name: 'Save and sign in' }).click()
  await page.getByRole('heading', { level: 1, name: 'Inspections' }).waitFor()
}

/** Adds an account and gives the link with which its owner chooses a password. */
async function addAccount(page: Page, name: string): Promise<string> {
  await go(page, `${address}/accounts/new`)
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Email address').fill(`${name.toLowerCase()}@example.org`)
  await page.getByRole('button', { name: 'Add' }).click()
  return page.locator('code').innerText()
}

async function addToTeam(page: Page, name: string, role: string): Promise<void> {
  await go(page, `${address}${here}/team`)
  await page.getByLabel('Who').selectOption({ label: `${name}, ${name.toLowerCase()}@example.org` })
  await page.getByLabel(role, { exact: true }).check()
  await page.getByRole('button', { name: 'Add to the team' }).click()
  await page.getByRole('row', { name: `${name} ${role}` }).waitFor()
}
