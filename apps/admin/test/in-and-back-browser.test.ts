import { launchChromium } from '@inspectorate/testing'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { InspectionRow } from '../src/store/inspection-row.js'
import { openSession } from '../src/web/sessions.js'
import { followPages, go } from './at-rest.js'
import { examine } from './examine.js'
import {
  addMember,
  addPerson,
  addSample,
  anywhere,
  browse,
  runningApp,
  type TestApp,
} from './running-app.js'

let browser: Browser
let test: TestApp
let address: string
let token: string
let inspection: InspectionRow
let edited: Buffer
beforeAll(async () => {
  browser = await launchChromium()
  test = await runningApp()
  test.clock.now = new Date()
  address = await test.app.listen({ port: 0, host: '127.0.0.1' })
  const account = await addPerson(test, 'Ada')
  inspection = await addSample(test)
  for (const role of ['lead', 'editor'] as const) await addMember(test, inspection, account, role)
  token = await openSession(test.services.db, account.id, test.clock.now, anywhere)
  const ada = await browse(test, account)
  const { rawPayload } = await ada.get(`/inspections/${inspection.slug}/word/for-editing`)
  const parts = unzipSync(rawPayload)
  const xml = strFromU8(parts['word/document.xml']!)
    .replace('Its leaders know their area', 'Its leaders know every street')
    .replace('Two unlike places share', 'Two very different places share')
    .replace(/(Among probation officers, [^]*?<w:t[^>]*>)[^<]+/, '$199 per cent')
  edited = Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }))
})
afterAll(async () => {
  await browser.close()
  await test.stop()
})

it.each([
  { width: 1280, javaScriptEnabled: true },
  { width: 375, javaScriptEnabled: false },
])(
  'a mapping is proposed, and an edited report brought back, at $width px, script $javaScriptEnabled',
  async ({ width, javaScriptEnabled }) => {
    const here = `${address}/inspections/${inspection.slug}`
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled,
    })
    followPages(context)
    await context.addCookies([{ name: 'session', value: token, url: address }])
    const page = await context.newPage()
    const shot = (name: string) => examine(page, `${name}-${width}`, javaScriptEnabled)
    const choose = async (label: string, name: string, buffer: Buffer) =>
      page.getByLabel(label).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })

    await go(page, `${here}/import`)
    await shot('import')
    const csv = 'Response ID,Records complete?,Hobby\n9001,1,chess\n9002,2,tennis\n'
    await choose('Excel or OpenDocument workbook', 'tool.csv', Buffer.from(csv))
    await page.getByRole('button', { name: 'Propose a mapping for it' }).click()
    await page.getByRole('heading', { name: 'Mapping of tool.csv' }).waitFor()
    await shot('mapping')
    await page.getByLabel('The mapping').fill('{}')
    await page.getByRole('button', { name: 'Check the file with it' }).click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await shot('mapping-fault')

    await go(page, `${here}/narrative`)
    await page.getByRole('link', { name: 'Out to Word and back' }).click()
    await choose('The edited Word file', 'edited.docx', edited)
    await page.getByRole('button', { name: 'See what changed' }).click()
    await page.getByRole('heading', { name: 'What changed in edited.docx' }).waitFor()
    await page.getByText('Two very different places share').waitFor()
    await shot('pulled')
    // Both ways leave the text as it is: the other width finds the same.
    const boxes = await page.getByRole('checkbox').all()
    expect(boxes).toHaveLength(2)
    for (const box of boxes) await box.uncheck()
    await page.getByRole('button', { name: 'Take what is ticked' }).click()
    await page.getByRole('link', { name: 'Tick what to take' }).waitFor()
    await shot('pulled-fault')
    await context.close()
  },
)
