import { readFile } from 'node:fs/promises'
import { launchChromium } from '@inspectorate/testing'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSession } from '../src/web/sessions.js'
import { makeNextPublication } from '../src/publications/make-publication.js'
import { accessibilityFaults } from './accessibility-faults.js'
import { atRest, followPages, go } from './at-rest.js'
import {
  addMember,
  addPerson,
  addSample,
  anywhere,
  runningApp,
  type TestApp,
} from './running-app.js'

let browser: Browser
let test: TestApp
let address: string
let account: { id: string }
beforeAll(async () => {
  browser = await launchChromium()
  test = await runningApp()
  test.clock.now = new Date()
  account = await addPerson(test, 'Ada', true)
  address = await test.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await browser.close()
  await test.stop()
})

describe.each([
  { way: 'at a desk', width: 1280, javaScriptEnabled: true },
  { way: 'on a phone without script', width: 375, javaScriptEnabled: false },
])('a lead inspector $way', ({ width, javaScriptEnabled }) => {
  const slug = `right-${width}`
  const here = `/inspections/${slug}`
  let page: Page
  let auditor: Page
  beforeAll(async () => {
    const inspection = await addSample(test, slug, 'fieldwork')
    await addMember(test, inspection, account, 'lead')
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width, height: 900 },
    })
    page = await context.newPage()
    followPages(context)
    // What looks for faults is script itself.
    const seeing = await browser.newContext({ viewport: { width, height: 900 } })
    followPages(seeing)
    auditor = await seeing.newPage()
    const session = await openSession(test.services.db, account.id, test.services.now(), anywhere)
    for (const one of [context, seeing])
      await one.addCookies([{ name: 'session', value: session, url: address }])
  })

  it('deletes a case that was entered twice, and finds in the history what it held', async () => {
    await go(page, `${address}${here}/cases/P002`)
    await page.getByLabel('Evidence note').fill('The same as P001.')
    await page.getByRole('button', { name: 'Save case' }).click()
    await page.getByRole('link', { name: 'rename or delete it' }).click()
    await looksRight()
    await page.getByRole('button', { name: 'Delete case P002' }).click()
    await page.getByRole('link', { name: 'Enter why it is deleted' }).waitFor()
    await page.getByLabel('Why it is deleted').fill('Entered twice.')
    await page.getByRole('button', { name: 'Delete case P002' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor()
    await go(page, `${address}${here}/history?of=case%20P002`)
    expect(await page.getByText('The same as P001.').count()).toBeGreaterThan(0)
    await looksRight()
  })

  it('undoes an import, and is told what was changed since', async () => {
    await go(page, `${address}${here}/import`)
    await page.getByLabel('Excel or OpenDocument workbook').setInputFiles({
      name: 'wrong-office.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('case,records-complete\nP001,no\nMill-a,yes\nMill-b,yes\n'),
    })
    await page.getByRole('button', { name: 'Check the file' }).click()
    await page.getByRole('button', { name: 'Import 3 cases' }).click()
    await page.getByRole('heading', { level: 1, name: 'Cases' }).waitFor()
    await go(page, `${address}${here}/cases/Mill-b`)
    await page.getByLabel('Evidence note').fill('Seen.')
    await page.getByRole('button', { name: 'Save case' }).click()
    await page.getByText('Case Mill-b is saved.').waitFor()
    await go(page, `${address}${here}/imports`)
    await looksRight()
    await page.getByRole('link', { name: 'wrong-office.csv' }).click()
    await page.getByText('1 was changed since, by hand or by another file: Mill-b').waitFor()
    await looksRight()
    await page.getByLabel('Undo the import in them as well').check()
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await page.getByText('Undone on').waitFor()
    await go(page, `${address}${here}/cases/Mill-b`)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Page not found')
  })

  it('takes the inspection back from its panel, and the panel confirms what it had decided', async () => {
    await goOn('fieldwork', 'analysis')
    await goOn('analysis', 'ratings panel')
    await page.getByText('The evidence is frozen').first().waitFor()
    await confirmAll()
    await go(page, `${address}${here}/cases/P001`)
    await page.getByText('The evidence is frozen').waitFor()
    expect(await page.getByRole('button', { name: 'Save case' }).count()).toBe(0)
    await page.getByRole('link', { name: 'Take the inspection back' }).click()
    await looksRight()
    await page.getByLabel('Fieldwork').check()
    await page.getByLabel('Why').fill('An answer was entered for another case.')
    await page.getByRole('button', { name: 'Go back' }).click()
    await page.getByText('An answer was entered for another case.').waitFor()
    await go(page, `${address}${here}/cases/P003`)
    await page.locator('[name="answer.records-complete"][value="no"]').check()
    await page.getByRole('button', { name: 'Save case' }).click()
    await page.getByText('Case P003 is saved.').waitFor()
    await goOn('fieldwork', 'analysis')
    await goOn('analysis', 'ratings panel')
    await go(page, `${address}${here}/ratings`)
    await page.getByRole('link', { name: /decisions were made on earlier evidence/ }).click()
    await looksRight()
    await confirmAll()
    await go(page, `${address}${here}/checks`)
    await looksRight()
    expect(await page.getByText('decided on earlier evidence').count()).toBe(0)
  })

  it('is asked before publishing, and corrects what was published by a second edition', async () => {
    const first = await publish()
    await go(page, `${address}${here}/publications`)
    await page.getByRole('button', { name: 'Begin a corrected edition' }).click()
    await looksRight()
    const erratum = 'The foreword gave a wrong year. It now gives the right one.'
    await page.getByLabel('What was wrong, and what is said now').fill(erratum)
    await page.getByLabel('Month or day of the corrected edition').fill('1999-01')
    await page.getByRole('button', { name: 'Begin the corrected edition' }).click()
    await page.getByRole('link', { name: /Enter a date that is not before/ }).waitFor()
    await page.getByLabel('Month or day of the corrected edition').fill('2031-09')
    await page.getByRole('button', { name: 'Begin the corrected edition' }).click()
    await page.getByText('A corrected edition is being made.').waitFor()

    // Begun by mistake: it is as it was; then in earnest.
    await go(page, `${address}${here}/correction`)
    await looksRight()
    await page.getByRole('button', { name: 'Give up the corrected edition' }).click()
    await page.getByRole('link', { name: 'Begin a corrected edition' }).click()
    await page.getByLabel('What was wrong, and what is said now').fill(erratum)
    await page.getByLabel('Month or day of the corrected edition').fill('2031-09')
    await page.getByRole('button', { name: 'Begin the corrected edition' }).click()
    await page.getByText('A corrected edition is being made.').waitFor()

    const second = await publish()
    const file = async (publication: string, ending: string) => {
      await go(page, publication)
      const link = page.getByRole('link', { name: `${slug}${ending}` })
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
      return readFile(await download.path())
    }
    const word = Buffer.from(unzipSync(await file(second, '.docx'))['word/document.xml']!)
    for (const text of [word.toString(), (await file(second, '.html')).toString()]) {
      expect(text).toContain(erratum)
      expect(text).toContain('Second edition')
    }
    expect((await file(second, '.json')).toString()).toContain(erratum)
    expect((await file(first, '.html')).toString()).not.toContain('Second edition')
    await page.getByText('A later edition corrects this one').waitFor()
    await looksRight()
  })

  /** Publishes by the pages, and gives the address of what was published. */
  async function publish(): Promise<string> {
    await go(page, `${address}${here}/publications`)
    await page.getByRole('button', { name: 'Publish …' }).click()
    await page.getByRole('heading', { name: 'Who can read it' }).waitFor()
    await looksRight()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.waitForURL(/\/publications\/[0-9a-f-]{36}$/)
    const { now, log } = test.services
    await makeNextPublication(test.store, now, log)
    await atRest(page)
    return page.url()
  }

  async function confirmAll(): Promise<void> {
    await go(page, `${address}${here}/decisions`)
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: 'Confirm the chosen ones' }).click()
    await page.getByText('There are none').waitFor()
  }

  async function goOn(from: string, to: string): Promise<void> {
    await go(page, `${address}${here}`)
    await page.getByRole('button', { name: `Go on to ${to}` }).click()
    await page.getByText(to === 'analysis' ? 'Next: Ratings panel' : 'Next: Published').waitFor()
    expect(from).not.toBe(to)
  }

  /** No fault of accessibility, no scrolling sideways, one heading. */
  async function looksRight(): Promise<void> {
    const seen = javaScriptEnabled ? page : auditor
    await atRest(page)
    if (!javaScriptEnabled) await go(auditor, page.url())
    const wide = await seen.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, page.url()).toBeLessThanOrEqual(width)
    expect(await seen.getByRole('heading', { level: 1 }).count()).toBe(1)
    expect(await accessibilityFaults(seen), page.url()).toEqual([])
    const folder = process.env['SCREENSHOTS']
    if (folder === undefined) return
    shots += 1
    await seen.screenshot({ path: `${folder}/${width}-${shots}.png`, fullPage: true })
  }
})

let shots = 0
