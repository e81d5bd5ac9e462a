import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launchChromium } from '@inspectorate/testing'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { openSession } from '../src/web/sessions.js'
import { examine } from './examine.js'
import { inspectionDetails } from './inspection-details.js'
import { recordOfUnit } from './record-of-unit.js'
import { addMember, addPerson, browse, runningApp, type TestApp, anywhere } from './running-app.js'
import { inspections } from '../src/store/schema.js'

const example = fileURLToPath(new URL('../../../examples/riverside-home-care/', import.meta.url))
const here = '/inspections/riverside'

let browser: Browser
let test: TestApp
let address: string
let token: string
beforeAll(async () => {
  browser = await launchChromium()
  test = await runningApp()
  test.clock.now = new Date()
  address = await test.app.listen({ port: 0, host: '127.0.0.1' })
  const account = await addPerson(test, 'Ada', true)
  token = await openSession(test.services.db, account.id, test.clock.now, anywhere)
  const ada = await browse(test, account)
  await ada.upload('/frameworks', 'rules.json', await readFile(`${example}rules.json`, 'utf8'))
  await ada.post('/inspections', {
    ...inspectionDetails,
    slug: 'riverside',
    framework: 'riverside-home-care-standards',
  })
  const [inspection] = await test.services.db
    .select()
    .from(inspections)
    .where(eq(inspections.slug, 'riverside'))
  await addMember(test, inspection!, account, 'lead')
  for (const width of [1280, 375]) {
    const slug = `region-${width}`
    await ada.post('/inspections', { ...inspectionDetails, slug, framework: 'hmip-region-2023' })
    const [region] = await test.services.db
      .select()
      .from(inspections)
      .where(eq(inspections.slug, slug))
    await addMember(test, region!, account, 'lead')
  }
  const preview = await ada.upload(
    `${here}/import`,
    'people.csv',
    await readFile(`${example}people.csv`, 'utf8'),
    { into: 'survey:people' },
  )
  await ada.post(/action="([^"]*\/import\/[^"]*)"/.exec(preview.body)![1]!, {})
})
afterAll(async () => {
  await browser.close()
  await test.stop()
})

it.each([
  { width: 1280, javaScriptEnabled: true },
  { width: 375, javaScriptEnabled: true },
  { width: 375, javaScriptEnabled: false },
])('a case is filled in at $width px, script $javaScriptEnabled', async (way) => {
  const { width, javaScriptEnabled } = way
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled })
  await context.addCookies([{ name: 'session', value: token, url: address }])
  const page = await context.newPage()
  const id = `C${width}${javaScriptEnabled ? '' : '-plain'}`
  await page.goto(`${address}${here}/cases/new`)
  await page.getByLabel('Case id').fill(id)
  await page.getByRole('button', { name: 'Add and assess' }).click()
  await page.getByLabel('Sex').selectOption({ label: 'Women' })
  const wait = page.getByLabel('How many weeks passed')
  expect(await wait.isVisible()).toBe(!javaScriptEnabled)
  expect(await page.getByText('Not asked as things stand').count()).toBe(javaScriptEnabled ? 0 : 1)
  if (javaScriptEnabled) {
    await page.getByRole('group', { name: 'Are the risks' }).getByLabel('Yes').focus()
    await page.keyboard.press('y')
    await page.keyboard.press('3')
    await wait.waitFor()
    expect(await wait.evaluate((field) => field === document.activeElement)).toBe(true)
    await wait.pressSequentially('1y')
    await page.getByText('Not saved yet. Wait for the first visit').waitFor()
    expect(await page.getByLabel('Good', { exact: true }).isChecked()).toBe(true)
  } else {
    await page.getByRole('group', { name: 'Are the risks' }).getByLabel('Yes').check()
    await page.getByLabel('Good', { exact: true }).check()
    await wait.fill('1y')
  }
  const unmet = page.getByRole('group', { name: 'Which needs' })
  await unmet.getByLabel('Meals').check()
  await unmet.getByLabel('Company').check()
  await page.getByRole('button', { name: 'Save case' }).click()
  await page.getByText('There is a problem').waitFor()
  await examine(page, `fault-${id}`, javaScriptEnabled)
  await page.getByRole('link', { name: 'Wait for the first visit: found' }).click()
  expect(await wait.evaluate((field) => field === document.activeElement)).toBe(true)
  await wait.fill('7.5')
  await page.getByRole('button', { name: 'Save case' }).click()
  await page.getByText(`Case ${id} is saved.`).waitFor()
  await page.getByText('4 of 4 questions answered').waitFor()
  expect(await unmet.getByLabel('Meals').isChecked()).toBe(true)
  await examine(page, `case-${id}`, javaScriptEnabled)
  if (javaScriptEnabled) {
    await unmet.getByLabel('None of these').check()
    expect(await unmet.getByLabel('Meals').isChecked()).toBe(false)
    await page.getByRole('group', { name: 'How good' }).getByLabel('Not applicable').check()
    expect(await wait.isVisible()).toBe(false)
    await page.getByText('All changes are saved.').waitFor()
  }
  await page.goto(`${address}${here}/surveys`)
  await examine(page, `surveys-${id}`, javaScriptEnabled)
  await page.getByRole('link', { name: 'enter one' }).click()
  await page.getByLabel('Response id').fill(`R${id}`)
  await page
    .getByRole('group', { name: 'Carers have the time' })
    .getByLabel('Disagree', { exact: true })
    .check()
  await page.getByLabel('What worries you').fill('The rush.')
  if (javaScriptEnabled) await page.getByLabel('What worries you').blur()
  await page.getByLabel('Rushed visits').check()
  await examine(page, `response-${id}`, javaScriptEnabled)
  await page.getByRole('button', { name: 'Save response' }).click()
  await page.getByText(`Response R${id} is saved.`).waitFor()
  await context.close()
})

it.each([1280, 375])('records of other inspections are pooled at %i px', async (width) => {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  await context.addCookies([{ name: 'session', value: token, url: address }])
  const page = await context.newPage()
  await page.goto(`${address}/inspections/region-${width}/case-sets`)
  await page.getByLabel('The JSON record').setInputFiles({
    name: 'north.json',
    mimeType: 'application/json',
    buffer: Buffer.from(await recordOfUnit('north', 9, 10)),
  })
  await page.getByLabel('Its SHA-256').fill('abc')
  await page.getByRole('button', { name: 'Add the record' }).click()
  await page.getByText('There is a problem').waitFor()
  await examine(page, `case-sets-fault-${width}`, true)
  await page.getByRole('link', { name: 'The file is another' }).click()
  await page.getByLabel('Its SHA-256').fill('')
  await page.getByLabel('The JSON record').setInputFiles({
    name: 'north.json',
    mimeType: 'application/json',
    buffer: Buffer.from(await recordOfUnit('north', 9, 10)),
  })
  await page.getByRole('button', { name: 'Add the record' }).click()
  await page.getByText('Together they are 10 cases.').waitFor()
  expect(await page.getByText('north').count()).toBeGreaterThan(0)
  await examine(page, `case-sets-${width}`, true)
  await page.getByRole('button', { name: 'Leave out north' }).click()
  await page.getByText('No record is named yet').waitFor()
  await context.close()
})

it.each([1280, 375])(
  'figures of answers are placed and answers supposed at %i px',
  async (width) => {
    const context = await browser.newContext({ viewport: { width, height: 900 } })
    await context.addCookies([{ name: 'session', value: token, url: address }])
    const page = await context.newPage()
    await page.goto(`${address}${here}/narrative/summary`)
    await page.getByText('Figures to place in the text').click()
    await page.getByText(':median[unhurried]').first().waitFor()
    await examine(page, `figures-${width}`, true)
    await page.goto(`${address}${here}/ratings/what-if`)
    await page.getByLabel('Answer', { exact: true }).first().waitFor()
    await examine(page, `what-if-${width}`, true)
    await page.goto(`${address}${here}/surveys`)
    await page.getByLabel('How many were invited').fill('some')
    await page.getByRole('button', { name: 'Save how many' }).click()
    await page.getByText('There is a problem').waitFor()
    await examine(page, `invited-fault-${width}`, true)
    await page.getByLabel('How many were invited').fill('310')
    await page.getByRole('button', { name: 'Save how many' }).click()
    expect(await page.getByText('Response rate:').innerText()).toContain('of 310 who were invited')
    await examine(page, `invited-${width}`, true)
    await context.close()
  },
)
