import { afterAll, beforeAll, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { cases } from '../src/store/schema.js'
import {
  addPerson,
  addSample,
  browse,
  runningApp,
  type Browsing,
  type TestApp,
} from './running-app.js'

let test: TestApp
let ada: Browsing
beforeAll(async () => {
  test = await runningApp()
  ada = await browse(test, await addPerson(test, 'Ada', true))
})
afterAll(() => test.stop())

const shown = (body: string) =>
  [...body.matchAll(/<th [^>]*scope="row"[^>]*><a[^>]*>([^<]*)</g)].map(([, text]) => text!)

it('cases come in pages of fifty, found by a part of their id, by what is open and in three orders', async () => {
  const { id, slug } = await addSample(test)
  const { db } = test.services
  await db.delete(cases).where(eq(cases.inspection, id))
  const rows = Array.from({ length: 120 }, (_, i) => ({
    inspection: id,
    id: i === 7 ? '50%_x' : `C${String(119 - i).padStart(3, '0')}`,
    position: i,
    characteristics: {},
    answers: i < 3 ? { 'records-complete': 'yes' } : {},
  }))
  await db.insert(cases).values(rows)
  const get = async (query: string) => (await ada.get(`/inspections/${slug}/cases${query}`)).body
  const first = await get('')
  expect(shown(first)).toEqual(rows.slice(0, 50).map((row) => row.id))
  expect(first).toContain('1 to 50 of 120')
  expect(shown(await get('?page=3'))).toEqual(rows.slice(100).map((row) => row.id))
  expect(shown(await get('?page=999'))).toEqual(rows.slice(100).map((row) => row.id))
  expect(shown(await get('?search=c00'))).toHaveLength(10)
  expect(shown(await get(`?search=${encodeURIComponent('%_')}`))).toEqual(['50%_x'])
  expect(shown(await get('?order=id&page=1'))[1]).toBe('C000')
  const open = await get('?state=open&order=unanswered')
  expect(shown(open)).toHaveLength(50)
  expect(shown(open)).not.toContain(rows[0]!.id)
  expect(open).toContain('state=open&amp;order=unanswered&amp;page=2')
  expect(shown(await get('?state=complete'))).toEqual([])
  expect(await get('?search=nothing')).toContain('Cases: 0')
})

it('inspections come in pages of fifty, found by their names, by stage and in order', async () => {
  for (let i = 0; i < 51; i++) await addSample(test, `many-${i}`, i % 2 ? 'analysis' : 'fieldwork')
  const get = async (query: string) => (await ada.get(`/${query}`)).body
  expect(shown(await get(''))).toHaveLength(50)
  expect(shown(await get('?search=MANY-50'))).toHaveLength(1)
  expect(shown(await get('?search=many-&stage=analysis'))).toHaveLength(25)
  expect(await get('?stage=published')).toContain('Inspections: 0')
})
