import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../src/create-app.js'
import { readingHere } from '../src/reading/reading-here.js'
import { Unread, type Reading } from '../src/services/reading.js'
import { change } from '../src/store/change.js'
import { inspections, publications } from '../src/store/schema.js'
import { publish } from './publish.js'
import {
  addPerson,
  addSample,
  browse,
  runningApp,
  type Browsing,
  type TestApp,
} from './running-app.js'

/** What reading does now: works, or fails for whatever reason that is not the text’s. */
let machinery: 'works' | Unread['why'] = 'works'
let asked = 0
/** What happens while something is read. */
let meanwhile = async () => {}

function faltering(): Reading {
  const unless =
    <A extends unknown[], T>(read: (...given: A) => Promise<T>) =>
    async (...given: A) => {
      asked += 1
      await meanwhile()
      if (machinery !== 'works') throw new Unread(machinery)
      return read(...given)
    }
  const { check, checkParts, readSection, planImport } = readingHere
  return {
    ...readingHere,
    check: unless(check),
    checkParts: unless(checkParts),
    readSection: unless(readSection),
    planImport: unless(planImport),
  }
}

let test: TestApp
let ada: Browsing
beforeAll(async () => {
  test = await runningApp()
  const app = await createApp({ ...test.services, reading: faltering })
  await test.app.close()
  test = {
    ...test,
    app,
    stop: async () => {
      await app.close()
      await test.store.close()
    },
  }
  ada = await browse(test, await addPerson(test, 'Ada', true))
})
afterAll(() => test.stop())

const unfinished = 'checks could not be finished'

describe('a check that could not be finished', () => {
  it('is no finding, is not kept as one, and is made again when it is asked for', async () => {
    const { slug } = await addSample(test, undefined, 'ratings-panel')
    const here = `/inspections/${slug}`
    for (const why of ['late', 'ended', 'too-many', 'failed'] as const) {
      machinery = why
      const page = await ada.get(`${here}?check=again`)
      expect(page.body).toContain(unfinished)
      expect(page.body).toContain('Go to publications')
      expect(page.body).not.toMatch(/shorten|Worth a look/)
    }
    const before = asked
    expect((await ada.get(here)).body).toContain(unfinished)
    expect((await ada.get('/')).body).toContain('Not finished')
    // Nobody is made to wait for the same again and again.
    expect(asked).toBe(before)
    machinery = 'works'
    expect((await ada.get(`${here}?check=again`)).body).not.toContain(unfinished)
  })

  it('holds no publication back by itself, and nothing that was not checked is published', async () => {
    machinery = 'works'
    const { id, slug } = await addSample(test, undefined, 'ratings-panel')
    const whole = `/inspections/${slug}`
    const here = `${whole}/publications`
    const stage = async () => {
      const { db } = test.services
      const [row] = await db.select().from(inspections).where(eq(inspections.id, id))
      return row!.stage
    }
    machinery = 'late'
    expect((await ada.get(here)).body).toContain(unfinished)
    const refused = await publish(ada, whole)
    expect(refused.statusCode).toBe(503)
    expect(refused.body).toContain('Nothing is published')
    expect(await stage()).toBe('ratings-panel')
    const asks = await test.services.db
      .select()
      .from(publications)
      .where(eq(publications.inspection, id))
    expect(asks).toEqual([])
    machinery = 'works'
    expect((await publish(ada, whole)).statusCode).toBe(303)
    expect(await stage()).toBe('published')
  })

  it('is made once more for who asks, however often the inspection changes meanwhile, and nothing is published that changed', async () => {
    machinery = 'works'
    const row = await addSample(test, undefined, 'ratings-panel')
    const here = `/inspections/${row.slug}`
    const { db, now } = test.services
    const deed = { action: 'note', inspection: row.id, record: 'something else' }
    meanwhile = () =>
      change(db, { account: null, at: now() }, deed, () =>
        Promise.resolve({ before: null, after: null, result: undefined }),
      )
    asked = 0
    expect((await ada.get(here)).body).toContain('Go to publications')
    expect(asked).toBe(1)
    const refused = await publish(ada, here)
    expect(refused.headers.location).toBe(`${here}/publications/ask?changed=yes`)
    expect((await ada.get(String(refused.headers.location))).body).toContain('Something changed')
    meanwhile = async () => {}
    const asks = await publish(ada, here)
    expect(asks.headers.location).toMatch(/\/publications\/[0-9a-f-]{36}$/)
  })

  it('leaves a section to be written, and says so beside it', async () => {
    machinery = 'late'
    const { slug } = await addSample(test)
    const path = `/inspections/${slug}/narrative/2.1`
    const page = await ada.get(path)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('The check could not be finished for this text')
    expect(page.body).not.toContain('To look at')
    const live = await ada.post(path, { version: '1', text: 'Some text.', preview: 'live' })
    expect(live.body).toContain('data-unread="unread"')
    machinery = 'works'
    expect((await ada.get(path)).body).toContain('admin-preview')
  })

  it('imports nothing of a file, and says that it may be read the next time', async () => {
    machinery = 'too-many'
    const { slug } = await addSample(test)
    const path = `/inspections/${slug}/import`
    const file = 'case,records-complete\nZebra1,yes\n'
    const refused = await ada.upload(path, 'c.csv', file)
    expect(refused.statusCode).toBe(503)
    expect(refused.body).toContain('Nothing is imported')
    machinery = 'works'
    const preview = await ada.upload(path, 'c.csv', file)
    const confirm = /action="([^"]*\/import\/[^"]*)"/.exec(preview.body)![1]!
    machinery = 'late'
    expect((await ada.post(confirm, {})).statusCode).toBe(503)
    expect((await ada.get(`/inspections/${slug}/cases`)).body).not.toContain('Zebra1')
    machinery = 'works'
    expect((await ada.post(confirm, {})).statusCode).toBe(303)
    expect((await ada.get(`/inspections/${slug}/cases`)).body).toContain('Zebra1')
  })
})
