import { frameworks } from '@inspectorate/frameworks'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeNextPublication } from '../src/publications/make-publication.js'
import { inspectionDetails } from './inspection-details.js'
import { addPerson, browse, runningApp, type Browsing, type TestApp } from './running-app.js'

let test: TestApp
let browser: Browsing
beforeAll(async () => {
  test = await runningApp()
  browser = await browse(test, await addPerson(test, 'Ada', true))
})
afterAll(() => test.stop())

it.each(frameworks.map(({ id }) => id))(
  'an inspection by %s works from its first moment: every page, and a draft',
  async (framework) => {
    const here = `/inspections/new-${framework}`
    const created = await browser.post('/inspections', {
      ...inspectionDetails,
      slug: `new-${framework}`,
      framework,
    })
    expect(created.headers.location).toBe(`${here}/team`)
    await browser.post(`${here}/cases`, { id: 'A 1' })
    const pages = [
      '',
      '/details',
      '/import',
      '/surveys',
      '/context',
      '/ratings/what-if',
      '/cases',
      '/cases/A%201',
      '/ratings',
      '/ratings/1.1',
      '/narrative',
    ]
    for (const path of [...pages, '/narrative/1.1', '/recommendations', '/publications'])
      expect((await browser.get(here + path)).statusCode, path).toBe(200)
    const asked = await browser.post(`${here}/publications/draft`, {})
    const { now, log } = test.services
    await makeNextPublication(test.store, now, log)
    expect((await browser.get(String(asked.headers.location))).body).toContain('.docx</a>')
  },
)

it.each([
  [{ slug: 'Has Capitals' }, 'Enter a short name'],
  [{ slug: 'new' }, 'Enter a short name'],
  [{ framework: 'unknown' }, 'Choose a framework'],
  [{ 'service-name': '' }, 'Enter the name of the service'],
  [{ 'fieldwork-start': '2 February' }, 'Enter a day'],
  [{ 'publication-published': '2026-13' }, 'Enter a month or a day'],
  [{ 'fieldwork-weeks': 'one' }, 'Enter a whole number of weeks'],
  [{ 'sample-windows': '2026-02-02' }, 'Enter a period a line'],
  [{ 'publication-website': 'javascript:alert(1)' }, 'Enter a web address'],
])('an inspection with %j is refused with what to do', async (fields, text) => {
  const framework = frameworks[0]!.id
  const answer = await browser.post('/inspections', {
    ...inspectionDetails,
    slug: 'other',
    framework,
    ...fields,
  })
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain(text)
})

it('what people enter is shown as text, whatever it holds', async () => {
  const hostile = '<script>alert(1)</script>"\'{{ 7 * 7 }}'
  const inspection = { ...inspectionDetails, 'service-name': hostile, slug: 'hostile' }
  await browser.post('/inspections', { ...inspection, framework: frameworks[0]!.id })
  for (const path of ['/', '/inspections/hostile', '/inspections/hostile/details']) {
    const { body } = await browser.get(path)
    expect(body).toContain('&lt;script&gt;alert(1)')
    expect(body).toContain('{{ 7 * 7 }}')
    expect(body).not.toContain('<script>alert')
  }
})

it('a short name is used once', async () => {
  const inspection = { ...inspectionDetails, slug: 'once', framework: frameworks[0]!.id }
  await browser.post('/inspections', inspection)
  expect((await browser.post('/inspections', inspection)).body).toContain(
    'of this short name already',
  )
})
