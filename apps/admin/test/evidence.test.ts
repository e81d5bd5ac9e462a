import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyAudit } from '../src/store/verify-audit.js'
import { assembleInspection } from '../src/inspection/assemble-inspection.js'
import { audit, inspections } from '../src/store/schema.js'
import { inspectionDetails } from './inspection-details.js'
import {
  addMember,
  addPerson,
  browse,
  runningApp,
  type Browsing,
  type TestApp,
} from './running-app.js'
import { smallRules } from './small-rules.js'

let test: TestApp
let ada: Browsing
let ines: Browsing
let people: { id: string }[]
let number = 0
let here: string
let slug: string
beforeAll(async () => {
  test = await runningApp()
  people = [await addPerson(test, 'Ada', true), await addPerson(test, 'Ines')]
  ;[ada, ines] = (await Promise.all(people.map((one) => browse(test, one)))) as [Browsing, Browsing]
  await ada.upload('/frameworks', 'rules.json', JSON.stringify(smallRules('mill')))
})
beforeEach(async () => {
  slug = `mill-${(number += 1)}`
  here = `/inspections/${slug}`
  await ada.post('/inspections', { ...inspectionDetails, slug, framework: 'mill' })
  await addMember(test, await row(), people[1]!, 'inspector')
})
afterAll(() => test.stop())

const row = async () =>
  (await test.services.db.select().from(inspections).where(eq(inspections.slug, slug)))[0]!
const held = async () => assembleInspection(test.services.db, await row())
const ratings = async () => (await ada.get(`${here}/ratings`)).body

describe('what the rules ask for', () => {
  it('is entered in forms made from them, and rated at once', async () => {
    const form = (await ines.get(`${here}/evidence`)).body
    for (const text of ['A duty is breached', 'wind', '0 to 100, in steps of 10', 'milligrams'])
      expect(form).toContain(text)
    const saved = await ines.post(`${here}/evidence`, {
      'facts.breach': 'yes',
      'facts.kind': 'water',
      'numbers.dust': '60',
      'counts.dressed': '4',
      'counts.dressed.relevant': '9',
      'parameters.median': '62.5',
      'earlierResults.overall': 'good',
      'earlierResults.overall.1': 'fair',
    })
    expect(saved.headers.location).toBe(`${here}/evidence?saved=yes`)
    await ines.post(`${here}/evidence/findings`, { 'answer.severity': 'minor' })
    await ada.post(`${here}/judgements`, { 'rating.care': 'fair', by: '' })
    expect(await held()).toMatchObject({
      facts: { breach: true, kind: 'water' },
      numbers: { dust: 60 },
      counts: { dressed: { yes: 4, relevant: 9 } },
      parameters: { median: 62.5 },
      earlierResults: { overall: ['good', 'fair'] },
      records: { findings: [{ severity: 'minor' }] },
      judgements: { care: { rating: 'fair' } },
    })
    const page = await ratings()
    expect(page).toContain('60 is Good: from 0 to under median of all mills.')
    expect(page).toContain('4 of 9 relevant cases')
    const form2 = (await ines.get(`${here}/evidence`)).body
    expect(form2).toMatch(/name="facts\.kind"[^>]*value="water" checked/)
    expect(form2).toMatch(/name="was\.numbers\.dust" value="60"/)
  })

  it('is refused by what the rules say, each fault at its field, and nothing is saved', async () => {
    const answer = await ines.post(`${here}/evidence`, {
      'facts.kind': 'steam',
      'numbers.dust': '65',
      'counts.dressed': '9',
      'counts.dressed.relevant': '4',
      'parameters.median': 'about 5',
      'earlierResults.overall.1': 'fair',
    })
    expect(answer.statusCode).toBe(400)
    for (const [field, text] of [
      ['facts.kind', 'expected wind or water'],
      ['numbers.dust', 'expected steps of 10 from 0'],
      ['counts.dressed', 'expected yes of relevant'],
      ['parameters.median', 'Enter a number'],
      ['earlierResults.overall', 'Enter the later inspections too'],
    ])
      expect(answer.body).toMatch(new RegExp(`href="#${field}">[^<]*${text}`))
    expect(answer.body).toContain('value="about 5"')
    expect(await held()).not.toHaveProperty('numbers')
  })

  it('is kept when two people save at once: only what each changed', async () => {
    await ines.post(`${here}/evidence`, { 'numbers.dust': '60', 'parameters.median': '50' })
    // Ada’s form was loaded before: she changes the kind, and the number that Ines entered.
    const second = await ada.post(`${here}/evidence`, {
      'facts.kind': 'wind',
      'numbers.dust': '70',
    })
    expect(second.body).toContain('Somebody else recorded “60” meanwhile')
    expect(second.body).toMatch(/name="parameters\.median"[^>]*value="50"/)
    expect(await held()).toMatchObject({ numbers: { dust: 60 }, parameters: { median: 50 } })
    const again = { 'numbers.dust': '70', 'was.numbers.dust': '60' }
    await ada.post(`${here}/evidence`, { 'facts.kind': 'wind', ...again })
    const now = await held()
    expect(now).toMatchObject({ numbers: { dust: 70 }, facts: { kind: 'wind' } })
    expect(now.parameters).toEqual({ median: 50 })
    await ada.post(`${here}/evidence`, { 'numbers.dust': '', 'was.numbers.dust': '70' })
    expect(await held()).not.toHaveProperty('numbers')
  })

  it('may be that there are none of what is counted', async () => {
    expect(await ratings()).toContain('there are no records of')
    await ines.post(`${here}/evidence/findings`, { none: 'yes' })
    expect((await held()).records).toEqual({ findings: [] })
    expect(await ratings()).toContain('0 is Good')
    await ines.post(`${here}/evidence/findings`, { open: 'yes' })
    expect(await held()).not.toHaveProperty('records')
    const wrong = await ines.post(`${here}/evidence/findings`, { 'answer.severity': 'huge' })
    expect(wrong.body).toContain('Choose one')
    for (const severity of ['minor', 'grave'])
      await ines.post(`${here}/evidence/findings`, { 'answer.severity': severity })
    const remove = '0 {"severity":"minor"}'
    await ines.post(`${here}/evidence/findings`, { remove })
    await ines.post(`${here}/evidence/findings`, { remove })
    expect((await held()).records).toEqual({ findings: [{ severity: 'grave' }] })
  })

  it('is in the audit trail, before and after', async () => {
    await ines.post(`${here}/evidence`, { 'numbers.dust': '60' })
    const [entry] = await test.services.db
      .select()
      .from(audit)
      .where(and(eq(audit.inspection, (await row()).id), eq(audit.record, 'evidence')))
      .orderBy(desc(audit.seq))
    expect(JSON.parse(entry!.before)).toEqual({ 'numbers.dust': null })
    expect(JSON.parse(entry!.after)).toEqual({ 'numbers.dust': 60 })
    expect(await verifyAudit(test.services.db)).toMatchObject({ fault: null })
  })
})

it('what is missing is said where the next stage waits, and where to record it', async () => {
  await addMember(test, await row(), people[0]!, 'lead')
  await ada.post(`${here}/stage`, { from: 'set-up' })
  const { body } = await ada.get(here)
  expect(body).toContain('Not recorded yet: Dust, 3 Stones, Kind of mill and 2 more')
  expect(body).not.toContain('Cohort weeks')
  expect((await ada.get(`${here}/details`)).body).not.toContain('Cohort weeks')
})

describe('a decision by rules', () => {
  it('passes what is normal with a reason, and answers guidance that asks to be weighed', async () => {
    await ines.post(`${here}/evidence`, { 'numbers.dust': '60', 'facts.kind': 'wind' })
    const part = `${here}/ratings/care`
    await ada.post(part, { kind: 'judgement', version: '0', rating: 'good', by: '' })
    expect((await ada.get(part)).body).toContain('the judgement passes what is normal')
    await ada.post(part, { kind: 'departure', version: '0', reason: 'It was one day.', by: '' })
    await ada.post(part, { kind: 'considered', version: '0', reason: 'It stands in a wood.' })
    const now = await held()
    expect(now.departures).toEqual({ care: { to: 'good', reason: 'It was one day.' } })
    expect(now.considered).toEqual({ care: 'It stands in a wood.' })
    expect((await ada.get(part)).body).toContain('It was one day')
  })

  it('past a rule that binds is refused, with what the rules say', async () => {
    await ines.post(`${here}/evidence`, { 'facts.breach': 'yes' })
    const answer = await ada.post(`${here}/ratings/overall`, {
      kind: 'departure',
      version: '0',
      rating: 'good',
      reason: 'We like it.',
      by: '',
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain('past a rule that binds')
    expect((await held()).departures).toEqual({})
    expect((await ada.get(`${here}/ratings`)).statusCode).toBe(200)
  })

  it('that evidence would put past a rule that binds keeps that evidence out', async () => {
    const departure = { kind: 'departure', version: '0', rating: 'good', reason: 'A', by: '' }
    expect((await ada.post(`${here}/ratings/overall`, departure)).statusCode).toBe(303)
    const breach = await ines.post(`${here}/evidence`, { 'facts.breach': 'yes' })
    expect(breach.body).toContain('overall: Found a departure to good, past a rule that binds')
    expect((await ada.get(`${here}/ratings`)).statusCode).toBe(200)
  })

  it('is tried out beside what is', async () => {
    await ada.post(`${here}/judgements`, { 'rating.care': 'fair', by: '' })
    const { body } = await ada.get(`${here}/ratings/what-if?rating.care=poor`)
    expect(body).toContain('1 Care would be Poor')
  })
})
