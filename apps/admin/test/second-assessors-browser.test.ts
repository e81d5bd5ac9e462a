import { launchChromium } from '@inspectorate/testing'
import { eq } from 'drizzle-orm'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inspections } from '../src/store/schema.js'
import { openSession } from '../src/web/sessions.js'
import { followPages, go } from './at-rest.js'
import { examine } from './examine.js'
import { inspectionDetails } from './inspection-details.js'
import { rulesReadTwice, twiceId } from './read-twice.js'
import { addMember, addPerson, anywhere, browse, runningApp, type TestApp } from './running-app.js'

let browser: Browser
let test: TestApp
let address: string
const people: Record<string, { id: string }> = {}
beforeAll(async () => {
  browser = await launchChromium()
  test = await runningApp()
  test.clock.now = new Date()
  address = await test.app.listen({ port: 0, host: '127.0.0.1' })
  people['Ada'] = await addPerson(test, 'Ada', true)
  for (const name of ['Ina', 'Sam']) people[name] = await addPerson(test, name)
  const ada = await browse(test, people['Ada'])
  await ada.upload('/frameworks', 'rules.json', await rulesReadTwice())
})
afterAll(async () => {
  await browser.close()
  await test.stop()
})

it.each([
  { width: 1280, javaScriptEnabled: true },
  { width: 375, javaScriptEnabled: true },
  { width: 375, javaScriptEnabled: false },
])(
  'a case is assessed twice and settled at $width px, script $javaScriptEnabled',
  async ({ width, javaScriptEnabled }) => {
    const slug = `read-${width}-${javaScriptEnabled}`
    const here = `${address}/inspections/${slug}`
    const shot = async (page: Page, name: string) =>
      examine(page, `${name}-${width}-${javaScriptEnabled}`, javaScriptEnabled)
    const ada = await browse(test, people['Ada'])
    await ada.post('/inspections', { ...inspectionDetails, slug, framework: twiceId })
    const [row] = await test.services.db
      .select()
      .from(inspections)
      .where(eq(inspections.slug, slug))
    await addMember(test, row!, people['Ada']!, 'lead')
    for (const name of ['Ina', 'Sam']) await addMember(test, row!, people[name]!, 'inspector')
    await ada.post(`/inspections/${slug}/stage`, { from: 'set-up' })
    const pageOf = async (name: string) => {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        javaScriptEnabled,
      })
      followPages(context)
      const token = await openSession(test.services.db, people[name]!.id, test.clock.now, anywhere)
      await context.addCookies([{ name: 'session', value: token, url: address }])
      return context.newPage()
    }
    const fill = async (page: Page, quality: string, last: string) => {
      await page.getByRole('group', { name: 'Are the risks' }).getByLabel('Yes').check()
      await page.getByLabel(quality, { exact: true }).check()
      await page.getByLabel('How many weeks passed').fill('3')
      await page.getByRole('group', { name: 'Which needs' }).getByLabel('Meals').check()
      await page.getByLabel('What did the person say').fill(last)
    }

    const ina = await pageOf('Ina')
    await go(ina, `${here}/cases/new`)
    await ina.getByLabel('Case id').fill('C1')
    await ina.getByRole('button', { name: 'Add and assess' }).click()
    await ina.getByLabel('Sex').selectOption({ label: 'Women' })
    await fill(ina, 'Good', 'Nobody came.')
    await ina.getByRole('button', { name: 'Save case' }).click()
    await ina.getByText('Case C1 is saved.').waitFor()

    const lead = await pageOf('Ada')
    await go(lead, here)
    await lead.getByRole('link', { name: 'Assessors' }).click()
    const give = async (to: string, how: string) => {
      await lead.getByLabel('Cases', { exact: true }).fill('C1')
      await lead.getByLabel('Who', { exact: true }).selectOption({ index: to === 'Ina' ? 2 : 3 })
      await lead.getByLabel(how).check()
      await lead.getByRole('button', { name: 'Give them the cases' }).click()
    }
    await give('Ina', 'Assesses them first')
    await lead.getByText('assessor-1: Ina').waitFor()
    await give('Ina', 'Assesses them a second time')
    await lead.getByRole('link', { name: 'C1: Ina assesses it first' }).waitFor()
    await shot(lead, 'assign-fault')
    await give('Sam', 'Assesses them a second time')
    await lead.getByText('First finished, second at work').waitFor()
    await shot(lead, 'assessors')

    const sam = await pageOf('Sam')
    await go(sam, here)
    await shot(sam, 'blind')
    await sam.getByRole('link', { name: 'C1', exact: true }).click()
    expect(await sam.getByLabel('Good', { exact: true }).isChecked()).toBe(false)
    await go(sam, `${here}/ratings`)
    await sam.getByRole('heading', { name: 'You assess cases a second time' }).waitFor()
    await go(sam, `${here}/cases/C1/second`)
    if (javaScriptEnabled) {
      await sam.getByRole('group', { name: 'Are the risks' }).getByLabel('Yes').focus()
      await sam.keyboard.press('y')
      await sam.keyboard.press('1')
      await sam.getByText('All changes are saved.').waitFor()
      await sam.getByText('2 of 4 questions answered').waitFor()
    } else await sam.getByLabel('Poor', { exact: true }).check()
    await sam.getByRole('button', { name: 'Save and finish' }).click()
    await sam.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await shot(sam, 'second-fault')
    await fill(sam, 'Poor', 'They came late.')
    await sam.getByRole('button', { name: 'Save and finish' }).click()
    await sam.getByRole('heading', { name: 'Two assessments of case C1' }).waitFor()
    await shot(sam, 'settle')
    await sam.getByRole('group', { name: 'How good' }).getByLabel('Partial').check()
    await sam.getByLabel('What did the person say').fill('They came late, or not at all.')
    await sam.getByRole('button', { name: 'This counts' }).click()
    await sam.getByRole('link', { name: 'Enter who decided' }).click()
    await shot(sam, 'settle-fault')
    await sam.getByLabel('Who decided').fill('Both assessors')
    await sam.getByLabel('Why', { exact: true }).fill('A note was overlooked.')
    await sam.getByRole('button', { name: 'This counts' }).click()
    await sam.getByRole('cell', { name: 'Settled' }).waitFor()
    await go(sam, `${here}/agreement`)
    await shot(sam, 'agreement')
    await go(sam, `${here}/cases/C1`)
    await sam.getByText('Two people have assessed this case.').waitFor()
    await shot(sam, 'case-after')
    await go(sam, `${here}/history?of=case%20C1`)
    await sam.getByText('A note was overlooked.').waitFor()
    await shot(sam, 'history')
    for (const page of [ina, lead, sam]) await page.context().close()
  },
)
