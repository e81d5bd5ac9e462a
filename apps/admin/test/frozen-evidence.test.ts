import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assembleInspection } from '../src/inspection/assemble-inspection.js'
import type { InspectionRow } from '../src/store/inspection-row.js'
import { decisions, inspections } from '../src/store/schema.js'
import type { RouteName } from '../src/web/access.js'
import { inspectionDetails } from './inspection-details.js'
import { recordOfUnit } from './record-of-unit.js'
import { publish } from './publish.js'
import {
  addMember,
  addPerson,
  addSample,
  browse,
  runningApp,
  type Browsing,
  type TestApp,
} from './running-app.js'
import { smallRules } from './small-rules.js'

type Changing = Extract<RouteName, `POST /inspections/:inspection/${string}`>

/** Every route that changes an inspection, and whether what it changes is evidence: one that is missing does not compile. */
const changesEvidence: Record<Changing, boolean> = {
  'POST /inspections/:inspection/stage': false,
  'POST /inspections/:inspection/step-back': false,
  'POST /inspections/:inspection/details': false,
  'POST /inspections/:inspection/team': false,
  'POST /inspections/:inspection/team/remove': false,
  'POST /inspections/:inspection/cases': true,
  'POST /inspections/:inspection/cases/:case': true,
  'POST /inspections/:inspection/cases/:case/rename': true,
  'POST /inspections/:inspection/cases/:case/delete': true,
  'POST /inspections/:inspection/cases/:case/finish': true,
  'POST /inspections/:inspection/cases/:case/second': true,
  'POST /inspections/:inspection/cases/:case/settle': true,
  'POST /inspections/:inspection/cases/:case/take-back': true,
  'POST /inspections/:inspection/assessors': true,
  'POST /inspections/:inspection/imports/:entry/undo': true,
  'POST /inspections/:inspection/surveys/:survey/responses/:response/rename': true,
  'POST /inspections/:inspection/surveys/:survey/responses/:response/delete': true,
  'POST /inspections/:inspection/correction': false,
  'POST /inspections/:inspection/archive': false,
  'POST /inspections/:inspection/retention': false,
  'POST /inspections/:inspection/import': true,
  'POST /inspections/:inspection/import/:upload': true,
  'POST /inspections/:inspection/surveys/:survey': true,
  'POST /inspections/:inspection/surveys/:survey/invited': true,
  'POST /inspections/:inspection/case-sets/:set': true,
  'POST /inspections/:inspection/case-sets/:set/remove': true,
  'POST /inspections/:inspection/context': false,
  'POST /inspections/:inspection/context/:figure': false,
  'POST /inspections/:inspection/evidence': true,
  'POST /inspections/:inspection/evidence/:set': true,
  'POST /inspections/:inspection/judgements': false,
  'POST /inspections/:inspection/decisions': false,
  'POST /inspections/:inspection/ratings/:standard': false,
  'POST /inspections/:inspection/narrative/:section': false,
  'POST /inspections/:inspection/recommendations': false,
  'POST /inspections/:inspection/recommendations/:recommendation': false,
  'POST /inspections/:inspection/word': false,
  'POST /inspections/:inspection/word/:upload': false,
  'POST /inspections/:inspection/publications': false,
  'POST /inspections/:inspection/publications/draft': false,
}

let test: TestApp
let ada: Browsing
let account: { id: string }
beforeAll(async () => {
  test = await runningApp()
  account = await addPerson(test, 'Ada', true)
  ada = await browse(test, account)
})
afterAll(() => test.stop())

async function rowOf(slug: string): Promise<InspectionRow> {
  const [row] = await test.services.db.select().from(inspections).where(eq(inspections.slug, slug))
  return row!
}

async function evidenceOf(slug: string): Promise<string> {
  const { cases, surveys, caseSets, response, facts, records } = await assembleInspection(
    test.services.db,
    await rowOf(slug),
  )
  return JSON.stringify({ cases, surveys, caseSets, response, facts, records })
}

/** Inspections in the panel stage that between them have every kind of evidence, and what would change it. */
async function attempts() {
  const { slug } = await addSample(test, 'sample-frozen', 'fieldwork')
  const sample = `/inspections/${slug}`
  const file = 'case,records-complete\nP001,no\nZ999,yes\n'
  const earlier = await ada.upload(
    `${sample}/import`,
    'earlier.csv',
    'case,records-complete\nZ7,yes\n',
  )
  await ada.post(/action="([^"]*\/import\/[^"]*)"/.exec(earlier.body)![1]!, {})
  const past = /href="([^"]*\/imports\/\d+)"/.exec((await ada.get(`${sample}/imports`)).body)![1]!
  const responses = `${sample}/surveys/staff-survey/responses`
  const response = /href="([^"]*\/responses\/[^"]+)"/.exec((await ada.get(responses)).body)![1]!
  const preview = await ada.upload(`${sample}/import`, 'cases.csv', file)
  const upload = /action="([^"]*\/import\/[^"]*)"/.exec(preview.body)![1]!
  await ada.post('/inspections', {
    ...inspectionDetails,
    slug: 'region-frozen',
    framework: 'hmip-region-2023',
  })
  const set = '/inspections/region-frozen/case-sets/pdu-cases'
  await ada.upload(set, 'north.json', await recordOfUnit('north', 9, 10))
  const record = /name="record" value="([^"]*)"/.exec(
    (await ada.get('/inspections/region-frozen/case-sets')).body,
  )![1]!
  await ada.upload('/frameworks', 'rules.json', JSON.stringify(smallRules('frozen-mill')))
  await ada.post('/inspections', {
    ...inspectionDetails,
    slug: 'mill-frozen',
    framework: 'frozen-mill',
  })
  for (const one of [slug, 'region-frozen', 'mill-frozen'])
    await test.services.db
      .update(inspections)
      .set({ stage: 'ratings-panel' })
      .where(eq(inspections.slug, one))
  const south = await recordOfUnit('south', 10, 40)
  const posts: Partial<Record<Changing, () => ReturnType<Browsing['post']>>> = {
    'POST /inspections/:inspection/cases': () => ada.post(`${sample}/cases`, { id: 'Z1' }),
    'POST /inspections/:inspection/cases/:case': () =>
      ada.post(`${sample}/cases/P001`, { version: '1', note: 'Late.' }),
    'POST /inspections/:inspection/cases/:case/rename': () =>
      ada.post(`${sample}/cases/P001/rename`, { id: 'Z2' }),
    'POST /inspections/:inspection/cases/:case/delete': () =>
      ada.post(`${sample}/cases/P001/delete`, { version: '1', reason: 'Late.' }),
    'POST /inspections/:inspection/assessors': () =>
      ada.post(`${sample}/assessors`, { cases: 'P001', who: 'nobody', as: 'first' }),
    'POST /inspections/:inspection/cases/:case/finish': () =>
      ada.post(`${sample}/cases/P001/finish`, {}),
    'POST /inspections/:inspection/cases/:case/second': () =>
      ada.post(`${sample}/cases/P001/second`, { version: '1' }),
    'POST /inspections/:inspection/cases/:case/settle': () =>
      ada.post(`${sample}/cases/P001/settle`, { version: '1' }),
    'POST /inspections/:inspection/cases/:case/take-back': () =>
      ada.post(`${sample}/cases/P001/take-back`, { reason: 'Late.' }),
    'POST /inspections/:inspection/imports/:entry/undo': () => ada.post(`${past}/undo`, {}),
    'POST /inspections/:inspection/surveys/:survey/responses/:response/rename': () =>
      ada.post(`${response}/rename`, { id: 'Z2' }),
    'POST /inspections/:inspection/surveys/:survey/responses/:response/delete': () =>
      ada.post(`${response}/delete`, { reason: 'Late.' }),
    'POST /inspections/:inspection/import': () => ada.upload(`${sample}/import`, 'cases.csv', file),
    'POST /inspections/:inspection/import/:upload': () => ada.post(upload, {}),
    'POST /inspections/:inspection/surveys/:survey': () =>
      ada.post(`${sample}/surveys/staff-survey`, { id: 'Z1', 'answer.staff-manageable': 'yes' }),
    'POST /inspections/:inspection/surveys/:survey/invited': () =>
      ada.post(`${sample}/surveys/staff-survey/invited`, { invited: '900' }),
    'POST /inspections/:inspection/case-sets/:set': () => ada.upload(set, 'south.json', south),
    'POST /inspections/:inspection/case-sets/:set/remove': () =>
      ada.post(`${set}/remove`, { record }),
    'POST /inspections/:inspection/evidence': () =>
      ada.post('/inspections/mill-frozen/evidence', { 'facts.breach': 'yes' }),
    'POST /inspections/:inspection/evidence/:set': () =>
      ada.post('/inspections/mill-frozen/evidence/findings', { 'answer.severity': 'minor' }),
  }
  return posts
}

describe('the evidence before the panel', () => {
  it('stays as it is, whichever way somebody tries to change it', async () => {
    const posts = await attempts()
    const slugs = ['sample-frozen', 'region-frozen', 'mill-frozen']
    const before = await Promise.all(slugs.map(evidenceOf))
    for (const [route, isEvidence] of Object.entries(changesEvidence)) {
      if (!isEvidence) continue
      const post = posts[route as Changing]
      const answer = await post!()
      expect(answer.statusCode, route).toBe(409)
      expect(answer.body, route).toContain('The evidence is frozen')
    }
    expect(await Promise.all(slugs.map(evidenceOf))).toEqual(before)
  })

  it('can be changed again after a step back, and then what was decided on it is confirmed or made anew', async () => {
    const { slug, id } = await addSample(test, 'sample-back', 'ratings-panel')
    const here = `/inspections/${slug}`
    await addMember(test, await rowOf(slug), account, 'lead')
    const nowhere = await ada.post(`${here}/step-back`, { to: 'analysis', reason: ' ' })
    expect(nowhere.statusCode).toBe(400)
    await ada.post(`${here}/step-back`, { to: 'fieldwork', reason: 'Two cases were mixed up.' })
    const page = (await ada.get(here)).body
    expect(page).toContain('From ratings panel to fieldwork')
    expect(page).toContain('Two cases were mixed up.')

    // The same evidence again, whatever it is called: every decision stands.
    await toPanel(here)
    expect((await ada.get(`${here}/decisions`)).body).toContain('There are none')

    await ada.post(`${here}/step-back`, { to: 'fieldwork', reason: 'One answer was wrong.' })
    const kept = await answersOf(here, 'P001')
    await ada.post(`${here}/cases/P001`, { ...kept, 'answer.records-complete': 'no' })
    await toPanel(here)
    const open = (await ada.get(`${here}/decisions`)).body
    const keys = [...open.matchAll(/name="decision"[^>]*value="([^"]*)"/g)].map((one) => one[1]!)
    const recorded = await test.services.db
      .select()
      .from(decisions)
      .where(eq(decisions.inspection, id))
    expect(keys).toHaveLength(recorded.length)
    expect((await ada.get(`${here}/checks`)).body).toContain('decided on earlier evidence')
    await publish(ada, here)
    expect((await rowOf(slug)).stage).toBe('ratings-panel')

    expect((await ada.post(`${here}/decisions`, {})).statusCode).toBe(400)
    await ada.post(`${here}/decisions`, { decision: keys.slice(1) })
    // What was confirmed is no longer there to be confirmed over somebody else’s.
    expect((await ada.post(`${here}/decisions`, { decision: keys })).statusCode).toBe(409)
    await ada.post(`${here}/decisions`, { decision: keys.slice(0, 1) })
    expect((await ada.get(`${here}/checks`)).body).not.toContain('decided on earlier evidence')
  })
})

async function toPanel(here: string): Promise<void> {
  for (const from of ['fieldwork', 'analysis']) await ada.post(`${here}/stage`, { from })
  expect((await rowOf(here.split('/').at(-1)!)).stage).toBe('ratings-panel')
}

/** The form of a case as it is. */
async function answersOf(here: string, id: string): Promise<Record<string, string>> {
  const { body } = await ada.get(`${here}/cases/${id}`)
  const chosen = [
    ...body.matchAll(/<input[^>]*name="(answer\.[^"]*)"[^>]*value="([^"]*)"[^>]*checked/g),
  ]
  const selected = [...body.matchAll(/<select[^>]*name="([^"]*)"[^]*?<\/select>/g)].flatMap(
    ([select, name]) => {
      const value = /<option value="([^"]*)" selected/.exec(select)?.[1]
      return value === undefined ? [] : [[name!, value] as const]
    },
  )
  return Object.fromEntries([
    ['version', /name="version" value="(\d+)"/.exec(body)![1]!],
    ...chosen.map(([, name, value]) => [name!, value!] as const),
    ...selected,
  ])
}
