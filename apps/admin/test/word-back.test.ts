import { eq } from 'drizzle-orm'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { InspectionRow } from '../src/store/inspection-row.js'
import { recommendations, sections } from '../src/store/schema.js'
import { verifyAudit } from '../src/store/verify-audit.js'
import {
  addMember,
  addPerson,
  addSample,
  browse,
  runningApp,
  type Browsing,
  type TestApp,
} from './running-app.js'

let test: TestApp
let edith: Browsing
let account: { id: string }
let inspection: InspectionRow
let here: string
beforeAll(async () => {
  test = await runningApp()
  account = await addPerson(test, 'Edith')
  edith = await browse(test, account)
})
beforeEach(async () => {
  inspection = await addSample(test)
  here = `/inspections/${inspection.slug}`
  await addMember(test, inspection, account, 'editor')
})
afterAll(() => test.stop())

const downloaded = async () => (await edith.get(`${here}/word/for-editing`)).rawPayload

/** The file with a part of it changed. */
function changed(file: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file)
  const before = strFromU8(parts[part]!)
  const after = change(before)
  expect(after).not.toBe(before)
  return zipSync({ ...parts, [part]: strToU8(after) })
}

const edited = (file: Uint8Array, ...words: readonly (readonly [string | RegExp, string])[]) =>
  changed(file, 'word/document.xml', (xml) =>
    words.reduce((text, [from, to]) => text.replace(from, to), xml),
  )

async function brought(file: Uint8Array, name = 'edited.docx') {
  const { statusCode, headers, body } = await edith.upload(`${here}/word`, name, file)
  if (statusCode !== 303) return { page: '', said: words(body), body }
  const page = String(headers.location)
  const shown = (await edith.get(page)).body
  return { page, said: words(shown), body: shown }
}

const words = (body: string) =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
const ticked = (body: string) =>
  [...body.matchAll(/name="take"[^>]*value="([^"]*)"/g)].map((one) => one[1]!)
const textOf = async (id: string) =>
  (
    await test.services.db.select().from(sections).where(eq(sections.inspection, inspection.id))
  ).find((one) => one.id === id)!.text

it('changes are shown by section and taken one by one, and the history says that they came from Word', async () => {
  const background = await textOf('background')
  const recommended = async () => {
    const [first] = await test.services.db
      .select()
      .from(recommendations)
      .where(eq(recommendations.inspection, inspection.id))
      .orderBy(recommendations.position)
    return first!
  }
  const { text: advice } = await recommended()
  const advised = advice.split(' ').slice(0, 3).join(' ')
  const file = edited(
    await downloaded(),
    ['Its leaders know their area', 'Its leaders know every street'],
    ['Two unlike places share', 'Two very different places share'],
    [advised, `${advised} always`],
    [/(Among probation officers, [^]*?<w:t[^>]*>)[^<]+/, '$199 per cent'],
  )
  const { page, said, body } = await brought(file)
  expect(said).toMatch(
    /Foreword Line \d Its leaders know their area.* Its leaders know every street/,
  )
  expect(said).toContain('Two very different places share')
  expect(said).toMatch(/a figure was typed over.*vacancy-po.*99 per cent/)
  const boxes = ticked(body)
  expect(boxes).toHaveLength(3)
  expect(await textOf('foreword')).not.toContain('every street')

  expect((await edith.post(page, { deed: 'take' })).statusCode).toBe(400)
  const foreword = /value="([^"]*)"[^>]*>\s*<label[^>]*>\s*Take this change of Foreword/.exec(
    body,
  )?.[1]
  const first = /value="([^"]*)"[^>]*>\s*<label[^>]*>\s*Take this change of Recommendation 1/.exec(
    body,
  )?.[1]
  const taken = await edith.post(page, { deed: 'take', take: [foreword!, first!] })
  expect(taken.headers.location).toBe(`${page}?taken=2`)
  expect(await textOf('foreword')).toContain(
    'Its leaders know every street, have worked together for some time',
  )
  expect(await textOf('foreword')).toContain(':context[vacancy-po]')
  expect(await textOf('background')).toBe(background)
  expect(await recommended()).toMatchObject({
    text: advice.replace(advised, `${advised} always`),
    version: 2,
  })
  const history = words((await edith.get(`${here}/history?of=section%20foreword`)).body)
  expect(history).toContain('Taken from Word')
  expect(history).toContain('Its leaders know their every area street')
  expect((await verifyAudit(test.services.db)).fault).toBeNull()
  // What is left of the file is still there to take.
  const left = (await edith.get(page)).body
  expect(ticked(left)).toHaveLength(1)
})

it('a text that was changed in both places is decided on, and what changes after it was shown is not overwritten', async () => {
  const file = edited(
    await downloaded(),
    ['Its leaders know their area', 'Its leaders know every street'],
    ['Two unlike places share', 'Two very different places share'],
  )
  const write = async (id: string, from: string, to: string) => {
    const text = (await textOf(id)).replace(from, to)
    const version = /name="version" value="(\d+)"/.exec(
      (await edith.get(`${here}/narrative/${id}`)).body,
    )![1]!
    await edith.post(`${here}/narrative/${id}`, { version, text })
  }
  await write('foreword', 'know their area', 'know their patch')
  const { page, said, body } = await brought(file)
  expect(said).toMatch(/Changed both here and in Word Foreword/)
  expect(ticked(body)).toHaveLength(1)
  const name = /name="(conflict\.[^"]*)"/.exec(body)![1]!
  const own = name.replace('conflict.', 'own.')
  expect((await edith.post(page, { deed: 'show', [name]: 'own', [own]: ' ' })).statusCode).toBe(400)
  const decided = await edith.post(page, {
    deed: 'show',
    [name]: 'own',
    [own]: 'Its leaders know every patch. They have a clear plan.',
  })
  expect(words(decided.body)).toContain('Its leaders know every patch. They have a clear plan.')
  const boxes = ticked(decided.body)
  expect(boxes).toHaveLength(2)
  const settled = /name="(settled\.[^"]*)" value="([^"]*)"/.exec(decided.body)!

  await write('background', 'Portsmouth is a city', 'Portsmouth is an island city')
  const late = await edith.post(page, { deed: 'take', take: boxes, [settled[1]!]: settled[2]! })
  expect(late.statusCode).toBe(409)
  expect(words(late.body)).toContain('nothing was written')
  expect(await textOf('foreword')).toContain('know their patch')
  const again = ticked(late.body)
  const taken = await edith.post(page, { deed: 'take', take: again, [settled[1]!]: settled[2]! })
  expect(taken.statusCode).toBe(303)
  expect(await textOf('foreword')).toContain('Its leaders know every patch.')
  expect(await textOf('background')).toMatch(/Two very different places share[^]*island city/)
})

it('what nobody edited changes nothing, and what is no such file is refused with what it is', async () => {
  const file = await downloaded()
  const unedited = await brought(file)
  expect(unedited.said).toContain('The file changes no text of the inspection')
  expect(ticked(unedited.body)).toEqual([])
  const withoutSource = changed(file, 'docProps/custom.xml', (xml) =>
    xml.replaceAll(/<property [^>]*name="inspectorate-source-[^]*?<\/property>/g, ''),
  )
  const other = await addSample(test)
  await addMember(test, other, account, 'editor')
  const ofAnother = (await edith.get(`/inspections/${other.slug}/word/for-editing`)).rawPayload
  const bomb = zipSync({ 'word/document.xml': new Uint8Array(260 * 1024 * 1024) }, { level: 9 })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  for (const [content, said] of [
    [strToU8('Dear all'), 'expected a Word document'],
    [zipSync({ 'a.txt': strToU8('a') }), 'expected a Word document'],
    [bomb, 'too large'],
    [ofAnother, `Found a report of ${other.slug}; expected one of ${inspection.slug}`],
    [withoutSource, 'does not carry what it was exported from'],
    [new Uint8Array(), 'Choose a Word file'],
  ] as const) {
    const refused = await brought(content)
    expect(refused.page).toBe('')
    expect(refused.said).toContain(said)
  }
})
