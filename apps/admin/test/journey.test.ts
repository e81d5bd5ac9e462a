import { afterAll, beforeAll, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { makeNextPublication } from '../src/publications/make-publication.js'
import { readSample } from '../src/inspections/read-sample.js'
import { renderPublication } from '../src/publications/render-publication.js'
import { inspections } from '../src/store/schema.js'
import { addMember, addPerson, addSample, browse, runningApp, type TestApp } from './running-app.js'

let test: TestApp
beforeAll(async () => {
  test = await runningApp()
})
afterAll(() => test.stop())

it('leads the sample from set-up to its publication', async () => {
  const { db, now, log } = test.services
  const inspection = await addSample(test, 'portsmouth-2023', 'set-up')
  const lead = await addPerson(test, 'Lena')
  await addMember(test, inspection, lead, 'lead')
  const browser = await browse(test, lead)
  const here = `/inspections/${inspection.slug}`
  for (const from of ['set-up', 'fieldwork', 'analysis']) {
    const page = await browser.get(here)
    expect(page.body).toContain('Nothing blocks this step')
    await browser.post(`${here}/stage`, { from })
  }
  const [row] = await db.select().from(inspections).where(eq(inspections.id, inspection.id))
  expect(row?.stage).toBe('ratings-panel')
  const asked = await browser.post(`${here}/publications`, {})
  const publication = asked.headers.location!
  expect((await browser.get(publication)).headers['refresh']).toBe('2')
  expect(await makeNextPublication(db, now, log)).toBe(true)
  const finished = await browser.get(publication)
  const expected = await renderPublication(
    { ...(await readSample()), state: 'published' },
    async () => {},
  )
  for (const { name, bytes, sha256 } of expected) {
    expect(finished.body).toContain(sha256)
    const download = await browser.get(`${publication}/${name}`)
    expect(Buffer.compare(download.rawPayload, Buffer.from(bytes))).toBe(0)
  }
}, 60_000)
