import { parsedOrThrow } from '@inspectorate/core'
import { parseRules } from '@inspectorate/core/language'
import { ruleEditions, rulesById } from '@inspectorate/frameworks/rules'
import { writeRulesWorkbook } from '@inspectorate/intake'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../src/store/verify-audit.js'
import { frameworks } from '../src/store/schema.js'
import { inspectionDetails } from './inspection-details.js'
import { addPerson, browse, runningApp, type Browsing, type TestApp } from './running-app.js'
import { smallRules } from './small-rules.js'

let test: TestApp
let ada: Browsing
let stranger: Browsing
beforeAll(async () => {
  test = await runningApp()
  ada = await browse(test, await addPerson(test, 'Ada', true))
  stranger = await browse(test, await addPerson(test, 'Sid'))
})
afterAll(() => test.stop())

const upload = (file: unknown, name = 'rules.json') =>
  ada.upload('/frameworks', name, typeof file === 'string' ? file : JSON.stringify(file))
const begin = (slug: string, framework: string) =>
  ada.post('/inspections', { ...inspectionDetails, slug, framework })
const contentOf = async (id: string) =>
  (await test.services.db.select().from(frameworks).where(eq(frameworks.id, id)))[0]?.content

describe('a framework of one’s own', () => {
  it('is uploaded, proved, read and downloaded as it was written', async () => {
    const rules = smallRules('mill-1')
    expect((await upload(rules)).headers.location).toBe('/frameworks/mill-1')
    expect((await ada.get('/frameworks/mill-1')).headers['refresh']).toBe('2')
    await expect
      .poll(async () => (await ada.get('/frameworks/mill-1')).headers['refresh'])
      .toBeUndefined()
    const page = (await ada.get('/frameworks/mill-1')).body
    expect(page).toContain('Care: a poor part that is not rated gives a better result.')
    expect(page).toContain('dust notRated, care good, kind water → good')
    expect(page).toContain('rules.json, by Ada')
    const standards = (await ada.get('/frameworks/mill-1/standards')).body
    for (const text of ['Mill inspections', 'A duty is breached', 'The air is dusty', '2 Air'])
      expect(standards).toContain(text)
    const download = await ada.get('/frameworks/mill-1/rules')
    expect(download.headers['content-disposition']).toContain('mill-1.json')
    expect(download.json()).toEqual(rules)
  })

  it('comes from a workbook too', async () => {
    const rules = parsedOrThrow(parseRules(smallRules('mill-sheets')))
    const written = parsedOrThrow(await writeRulesWorkbook(rules.file))
    const answer = await ada.upload('/frameworks', 'rules.xlsx', written)
    expect(answer.headers.location).toBe('/frameworks/mill-sheets')
    expect(parsedOrThrow(parseRules(JSON.parse((await contentOf('mill-sheets'))!))).file).toEqual(
      rules.file,
    )
  })

  it.each([
    ['no file', '', ['Choose a file']],
    ['no JSON', '{"language": 1,\n oops', ['Line 2, column 2', 'valid JSON']],
    [
      'rules that cannot be meant',
      { ...smallRules('bad'), scale: 'grading' },
      ['<th scope="row" class="govuk-table__header admin-link">scale</th>', '"grading"', 'rating'],
    ],
    [
      'an unknown key',
      { ...smallRules('bad'), extra: '<script>alert(1)</script>' },
      ['extra', 'Found'],
    ],
    ['the id of an edition', smallRules('fsa-food-hygiene-2010'), ['comes with the app']],
    ['an id too long to keep', smallRules('m'.repeat(101)), ['100 characters at most']],
  ])('is refused with %s, and what to do', async (_, file, texts) => {
    const answer = await upload(file)
    expect(answer.statusCode).toBe(400)
    const body = answer.body.replaceAll('&quot;', '"')
    for (const text of texts) expect(body).toContain(text)
    expect(answer.body).not.toContain('<script>alert')
  })

  it('is replaced and removed as long as no inspection uses it', async () => {
    await upload(smallRules('mill-2'))
    const changed = { ...smallRules('mill-2'), edition: '2' }
    expect((await upload(changed)).statusCode).toBe(303)
    expect(JSON.parse((await contentOf('mill-2'))!)).toEqual(changed)
    await ada.post('/frameworks/mill-2/remove', {})
    expect(await contentOf('mill-2')).toBeUndefined()
    expect((await ada.get('/frameworks/mill-2')).statusCode).toBe(404)
  })

  it('stays as it is once an inspection uses it, whatever is tried', async () => {
    const rules = smallRules('mill-3')
    await upload(rules)
    expect((await begin('old-mill', 'mill-3')).statusCode).toBe(303)
    const other = await upload({ ...rules, edition: '2' })
    expect(other.body).toContain('is used by an inspection and stays as it is')
    expect((await ada.post('/frameworks/mill-3/remove', {})).body).toContain('cannot be removed')
    expect(JSON.parse((await contentOf('mill-3'))!)).toEqual(rules)
    // The same again, with its keys in another order, is the same.
    const reordered = Object.fromEntries(Object.entries(rules).toReversed())
    expect((await upload(reordered)).headers.location).toBe('/frameworks/mill-3')
    const { db } = test.services
    const change = { content: '{}' }
    await expect(
      db.update(frameworks).set(change).where(eq(frameworks.id, 'mill-3')),
    ).rejects.toThrow('Failed query')
    await expect(db.delete(frameworks).where(eq(frameworks.id, 'mill-3'))).rejects.toThrow(
      'Failed query',
    )
    expect((await upload({ ...rules, id: 'mill-3b', edition: '2' })).statusCode).toBe(303)
  })

  it('says who uses it, to those who may know of the inspection', async () => {
    await upload(smallRules('mill-4'))
    await begin('secret-mill', 'mill-4')
    expect((await ada.get('/frameworks/mill-4')).body).toContain('/inspections/secret-mill')
    const seen = (await stranger.get('/frameworks/mill-4')).body
    expect(seen).not.toContain('secret-mill')
    expect(seen).toContain('None that you are in')
    expect((await stranger.get('/frameworks')).body).not.toContain('Upload a framework')
  })

  it('leaves a whole audit trail', async () => {
    expect(await verifyAudit(test.services.db)).toMatchObject({ fault: null })
  })
})

it.each(ruleEditions)('%s comes with the app: its page, its standards, its rules', async (id) => {
  const list = (await stranger.get('/frameworks')).body
  expect(list).toContain(`/frameworks/${id}"`)
  expect((await stranger.get(`/frameworks/${id}`)).statusCode).toBe(200)
  expect((await stranger.get(`/frameworks/${id}/standards`)).body).toContain('govuk-heading-m')
  expect((await stranger.get(`/frameworks/${id}/rules`)).json()).toEqual(await rulesById(id))
  expect((await ada.post(`/frameworks/${id}/remove`, {})).statusCode).toBe(404)
})
