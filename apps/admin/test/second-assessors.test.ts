import { parseInspection } from '@inspectorate/core'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { baseFramework } from '../src/framework/base-framework.js'
import { assembleInspection } from '../src/inspection/assemble-inspection.js'
import { addInspection } from '../src/inspections/add-inspection.js'
import { memberRoles } from '../src/store/role.js'
import type { InspectionRow } from '../src/store/inspection-row.js'
import { inspections } from '../src/store/schema.js'
import { access, type Access, type RouteName } from '../src/web/access.js'
import { isVeiled } from '../src/web/sight.js'
import { inspectionDetails } from './inspection-details.js'
import { rulesReadTwice, twiceId } from './read-twice.js'
import {
  addMember,
  addPerson,
  browse,
  runningApp,
  type Browsing,
  type TestApp,
} from './running-app.js'

let test: TestApp
/** Leads, assesses first and assesses again. */
let lena: Browsing
let ina: Browsing
let sam: Browsing
const people: Record<string, { id: string }> = {}
let here: string
let row: InspectionRow
let number = 0

beforeAll(async () => {
  test = await runningApp()
  const ada = await browse(test, await addPerson(test, 'Ada', true))
  await ada.upload('/frameworks', 'rules.json', await rulesReadTwice())
  for (const name of ['Lena', 'Ina', 'Sam']) people[name] = await addPerson(test, name)
  lena = await browse(test, people['Lena'])
  ina = await browse(test, people['Ina'])
  sam = await browse(test, people['Sam'])
})
afterAll(() => test.stop())

/** An inspection in fieldwork with a team, and a case that its first assessor has answered. */
beforeEach(async () => {
  const slug = `twice-${(number += 1)}`
  here = `/inspections/${slug}`
  const ada = await browse(test, await addPerson(test, `Ada${number}`, true))
  await ada.post('/inspections', { ...inspectionDetails, slug, framework: twiceId })
  row = await rowNow(slug)
  await addMember(test, row, people['Lena']!, 'lead')
  for (const name of ['Ina', 'Sam']) await addMember(test, row, people[name]!, 'inspector')
  await lena.post(`${here}/stage`, { from: 'set-up' })
  for (const id of ['C1', 'C2']) await ina.post(`${here}/cases`, { id })
})

async function rowNow(slug: string): Promise<InspectionRow> {
  const [found] = await test.services.db
    .select()
    .from(inspections)
    .where(eq(inspections.slug, slug))
  return found!
}

const answers = {
  'answer.risks-known': 'yes',
  'answer.plan-quality': 'good',
  'answer.wait': '3',
  'answer.unmet': 'meals',
  'answer.heard': 'Nobody came.',
  note: 'Read in the file.',
}
const version = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''
const saveFirst = async (id: string, fields: object = {}, who = ina) =>
  who.post(`${here}/cases/${id}`, {
    version: version((await who.get(`${here}/cases/${id}`)).body),
    'characteristic.sex': 'woman',
    ...answers,
    ...fields,
  })
const saveSecond = async (id: string, fields: object = {}, who = sam) =>
  who.post(`${here}/cases/${id}/second`, {
    version: version((await who.get(`${here}/cases/${id}/second`)).body),
    ...answers,
    ...fields,
  })
const assign = (who: string, as: string, ids: string, by = lena) =>
  by.post(`${here}/assessors`, { cases: ids, who, as })
const words = (body: string) =>
  body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&quot;', '"')

describe('who assesses a case', () => {
  it('is said by the lead for several cases at once, and stands under a code in what is exported', async () => {
    expect((await assign(people['Ina']!.id, 'first', 'C1, C2')).statusCode).toBe(303)
    const { assessors } = await assembleInspection(test.services.db, row)
    expect(assessors).toEqual({ cases: { C1: 'assessor-1', C2: 'assessor-1' } })
    await assign('nobody', 'first', 'C2')
    expect((await assembleInspection(test.services.db, row)).assessors).toEqual({
      cases: { C1: 'assessor-1' },
    })
  })

  it('is not twice the same person, nor somebody who has answered it, and each case says why', async () => {
    await assign(people['Ina']!.id, 'first', 'C1')
    await saveFirst('C2', {}, sam)
    const refused = await assign(people['Ina']!.id, 'second', 'C1')
    expect(refused.statusCode).toBe(400)
    expect(refused.body).toContain('C1: Ina assesses it first, and the second is somebody else')
    expect((await assign(people['Sam']!.id, 'second', 'C2, C9')).body).toMatch(
      /There is no case C9[^]*C2: Sam has answered questions of it already, and knows it/,
    )
    expect((await sam.get(`${here}/cases/C2/second`)).statusCode).toBe(404)
    await assign(people['Sam']!.id, 'second', 'C1')
    expect((await assign(people['Sam']!.id, 'first', 'C1')).body).toContain(
      'C1: Sam is its second assessor',
    )
    expect((await assign(people['Lena']!.id, 'second', 'C1')).body).toContain(
      'take that assessment back first',
    )
    for (const entered of [
      ['', 'first', 'C1'],
      [people['Sam']!.id, '', 'C1'],
      [people['Sam']!.id, 'second', ' ,'],
      ['nobody', 'second', 'C1'],
    ] as const)
      expect((await assign(entered[0], entered[1], entered[2])).statusCode).toBe(400)
  })
})

describe('a second assessor', () => {
  beforeEach(async () => {
    await saveFirst('C1')
    await assign(people['Ina']!.id, 'first', 'C1')
    await assign(people['Sam']!.id, 'second', 'C1')
  })

  it('finds an empty form of the case, saves and finishes it, and nobody sees it', async () => {
    const led = await sam.get(`${here}/cases/C1`)
    expect(led.headers.location).toBe(`${here}/cases/C1/second`)
    const form = await sam.get(`${here}/cases/C1/second`)
    expect(words(form.body)).toContain('0 of 3 questions answered')
    expect(form.body).toContain('Women')
    expect(form.body).not.toMatch(/checked|Nobody came|Read in the file/)

    const started = await saveSecond('C1', { 'answer.unmet': [], 'answer.risks-known': 'no' })
    expect(started.statusCode).toBe(303)
    const unfinished = await saveSecond('C1', { 'answer.unmet': [], finish: 'yes' })
    expect(unfinished.statusCode).toBe(400)
    expect(words(unfinished.body)).toContain('It is saved, and not finished yet')
    const { statusCode, ...told } = await sam.post(
      `${here}/cases/C1/second`,
      { ...answers, version: version(unfinished.body), 'answer.wait': 'soon' },
      { accept: 'application/json' },
    )
    expect([statusCode, told.json<{ fault: string }>().fault]).toEqual([
      400,
      expect.stringContaining('found "soon"'),
    ])
    for (const who of [ina, lena])
      expect((await who.get(`${here}/cases/C1/second`)).statusCode).toBe(404)
    expect((await lena.get(`${here}/history`)).body).not.toContain('assessment of C1')
    expect((await saveSecond('C1', { version: '1' })).statusCode).toBe(409)
  })

  it.each([
    ['C1 is renamed', (who: Browsing) => who.post(`${here}/cases/C1/rename`, { id: 'C7' })],
    [
      'C1 is deleted',
      async (who: Browsing) =>
        who.post(`${here}/cases/C1/delete`, {
          version: version((await who.get(`${here}/cases/C1`)).body),
          reason: 'Twice.',
        }),
    ],
  ])('has what was answered kept: not %s', async (_, attempt) => {
    const refused = await attempt(ina)
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('The case is assessed twice')
  })

  it('can be taken back from a case with a reason', async () => {
    await saveSecond('C1')
    expect((await lena.post(`${here}/cases/C1/take-back`, { reason: ' ' })).statusCode).toBe(400)
    await lena.post(`${here}/cases/C1/take-back`, { reason: 'Sam is away.' })
    expect((await sam.get(`${here}/cases/C1`)).statusCode).toBe(200)
    expect(words((await lena.get(`${here}/history`)).body)).toContain('Sam is away.')
  })
})

describe('two assessments that are finished', () => {
  beforeEach(async () => {
    await saveFirst('C1', { 'answer.unmet': [] })
    await assign(people['Ina']!.id, 'first', 'C1')
    await assign(people['Sam']!.id, 'second', 'C1')
    await saveSecond('C1', {
      'answer.plan-quality': 'poor',
      'answer.heard': 'They came late.',
      finish: 'yes',
    })
  })
  const finish = async () => {
    const early = await ina.post(`${here}/cases/C1/finish`, {})
    expect(words((await ina.get(String(early.headers.location))).body)).toContain(
      'It is not finished yet: answer “Which needs of the person were not met?”',
    )
    await saveFirst('C1')
    await ina.post(`${here}/cases/C1/finish`, {})
  }

  it('stand side by side, and nothing but what is settled changes the case from then on', async () => {
    expect((await lena.get(`${here}/cases/C1/settle`)).statusCode).toBe(404)
    await finish()
    const page = await sam.get(`${here}/cases/C1/settle`)
    expect(words(page.body)).toMatch(/First Good Second Poor/)
    expect(words(page.body)).toMatch(/First Nobody came\. Second They came late\./)
    expect((await saveFirst('C1', { 'answer.plan-quality': 'poor' })).statusCode).toBe(409)
    expect((await saveSecond('C1')).statusCode).toBe(409)
    const file = await lena.upload(`${here}/import`, 'c.csv', 'case,risks-known\nC1,no\n')
    expect(words(file.body)).toContain('changes cases that two people have assessed: C1')
  })

  it('are settled with who decided and why, and agreement is told by what each had answered', async () => {
    await finish()
    const settle = (fields: Record<string, string>) =>
      sam.post(`${here}/cases/C1/settle`, { ...answers, ...fields })
    const { body } = await sam.get(`${here}/cases/C1/settle`)
    const empty = await settle({ version: version(body), 'answer.plan-quality': '' })
    expect(empty.statusCode).toBe(400)
    for (const fault of ['Decide on “How good is the plan of care?”', 'Enter who decided', 'why'])
      expect(words(empty.body)).toContain(fault)
    const decided = {
      version: version(body),
      'answer.plan-quality': 'very-good',
      by: 'Both assessors',
      reason: 'An annexe was overlooked.',
    }
    expect((await settle(decided)).statusCode).toBe(303)
    expect((await settle(decided)).statusCode).toBe(400)

    const whole = await assembleInspection(test.services.db, row)
    expect(whole.cases[0]!.answers).toMatchObject({ 'plan-quality': 'very-good' })
    expect(whole).toMatchObject({
      repeats: { 'second-reading': [{ id: 'C1', answers: { 'plan-quality': 'poor' } }] },
      assessors: { cases: { C1: 'assessor-1' }, 'second-reading': { C1: 'assessor-2' } },
      settled: { 'second-reading': { C1: { 'plan-quality': 'good' } } },
    })
    const history = words((await ina.get(`${here}/history?of=case%20C1`)).body)
    expect(history).toMatch(
      /Settled between two assessors[^]*by Sam|Settled between two assessors .*Sam.*Who decided: Both assessors Why: An annexe was overlooked\./,
    )
    const agreement = words((await lena.get(`${here}/agreement`)).body)
    expect(agreement).toMatch(/How good is the plan of care\? 0 of 1 0%/)
    expect(agreement).toMatch(/assessor-1 and assessor-2[^]*written down\? 1 of 1 100%/)
  })

  it('go out and come in as the same evidence, which the core accepts', async () => {
    await finish()
    const { body } = await sam.get(`${here}/cases/C1/settle`)
    await sam.post(`${here}/cases/C1/settle`, {
      ...answers,
      version: version(body),
      'answer.plan-quality': 'fair',
      by: 'Lead',
      reason: 'Read a third time.',
    })
    const whole = await assembleInspection(test.services.db, row)
    const framework = await baseFramework(test.services.db, row)
    const parsed = parseInspection(whole, [framework])
    expect(parsed.ok ? [] : parsed.issues).toEqual([])
    const again = await addInspection(
      test.services.db,
      { account: null, at: test.services.now() },
      { ...whole, id: `${row.slug}-again` },
      'fieldwork',
      row.rules,
    )
    expect(await assembleInspection(test.services.db, again)).toEqual({
      ...whole,
      id: `${row.slug}-again`,
    })
  })
})

/** Addresses of every page of an inspection that anybody reads, and the front page. */
async function pages(draft: string, file: string): Promise<string[]> {
  const routes = (Object.keys(access) as RouteName[]).filter(
    (name) => name.startsWith('GET /inspections/:inspection') || name === 'GET /',
  )
  return routes.flatMap((name) => {
    const url = name
      .slice('GET '.length)
      .replace('/inspections/:inspection', here)
      .replace(':standard', 'safe')
      .replace(':survey', 'people')
      .replace(':section', 'safe')
      .replace(':publication', draft)
      .replace(':file', file)
    return url.includes(':case') ? ['C1', 'C2'].map((id) => url.replace(':case', id)) : [url]
  })
}

const everyView = ['?state=open', '?state=complete&order=unanswered', '?search=C']

/** All that somebody reads of an inspection: what changes with every request aside. */
async function seenBy(who: Browsing, list: readonly string[]): Promise<Map<string, string>> {
  const more = [
    ...everyView.map((query) => `${here}/cases${query}`),
    ...['case C1', 'second assessment of C1', 'cases from a file'].map(
      (of) => `${here}/history?of=${encodeURIComponent(of)}`,
    ),
  ]
  const seen = new Map<string, string>()
  for (const url of [...list, ...more]) {
    const { statusCode, body } = await who.get(url)
    seen.set(url, `${statusCode} ${body.replaceAll(/name="_csrf" value="[^"]*"/g, '')}`)
  }
  return seen
}

describe('before both have finished', () => {
  const changed = { 'answer.risks-known': 'no', 'answer.heard': 'Another word.', note: 'Changed.' }
  const everyRole = async (id: string) => {
    const account = await addPerson(test, id)
    for (const role of memberRoles) await addMember(test, row, account, role)
    return account
  }

  it.each(['administrator', 'all that one can be in a team'])(
    'a second assessor who is %s is told nothing of the first',
    async (what) => {
      const isAdministrator = what === 'administrator'
      const second = isAdministrator
        ? await addPerson(test, `Second${number}`, true)
        : await everyRole(`Second${number}`)
      if (isAdministrator) await addMember(test, row, second, 'inspector')
      const who = await browse(test, second)
      await saveFirst('C1')
      await saveFirst('C2')
      const csv = 'case,risks-known\nC1,yes\nC2,yes\nC3,yes\n'
      const preview = await lena.upload(`${here}/import`, 'c.csv', csv)
      await lena.post(/action="([^"]*\/import\/[^"]*)"/.exec(preview.body)![1]!, {})
      const drafted = await lena.post(`${here}/publications/draft`, {})
      await assign(second.id, 'second', 'C1')
      const draft = String(drafted.headers.location).split('/').at(-1)!
      const list = await pages(draft, `${row.slug}.json`)
      const [before, others] = [await seenBy(who, list), await seenBy(lena, list)]
      await saveFirst('C1', changed)
      const [after, othersAfter] = [await seenBy(who, list), await seenBy(lena, list)]
      for (const [url, body] of before) expect([url, after.get(url)]).toEqual([url, body])
      // To everybody else these pages tell of it.
      const telling = [...others].filter(([url, body]) => othersAfter.get(url) !== body)
      expect(telling.map(([url]) => url.slice(here.length))).toEqual(
        expect.arrayContaining(['/cases/C1', '/history', '/history?of=case%20C1', '/ratings/safe']),
      )

      // What is closed is closed to every way of asking for it.
      for (const [name, allowed] of Object.entries(access) as [RouteName, Access][]) {
        const may =
          allowed === 'signed-in' ||
          allowed === 'anyone' ||
          allowed.includes(isAdministrator ? 'administrator' : 'lead')
        if (!may || !isVeiled(name, { case: 'C1' }, ['C1'])) continue
        const url = name
          .split(' ')[1]!
          .replace(':inspection', row.slug)
          .replace(':case', 'C1')
          .replace(':publication', draft)
          .replace(':standard', 'safe')
          .replace(':section', 'safe')
          .replaceAll(/:\w+/g, '1')
        const answer = name.startsWith('GET') ? await who.get(url) : await who.post(url, {})
        expect([name, answer.statusCode]).toEqual([
          name,
          name === 'GET /inspections/:inspection/cases/:case' ? 303 : 403,
        ])
      }
      const refused = await who.upload(`${here}/import`, 'guess.csv', csv)
      expect(words(refused.body)).toContain('somebody else imports cases')
    },
  )

  it('nobody else is told anything of the second', async () => {
    await saveFirst('C1')
    await assign(people['Sam']!.id, 'second', 'C1')
    const list = await pages('00000000-0000-4000-8000-000000000000', 'x')
    const readers = [lena, ina, await browse(test, await everyRole(`Everything${number}`))]
    const before = await Promise.all(readers.map((one) => seenBy(one, list)))
    await saveSecond('C1', changed)
    await saveSecond('C1', { ...changed, 'answer.risks-known': 'yes' })
    const after = await Promise.all(readers.map((one) => seenBy(one, list)))
    before.forEach((seen, i) => {
      for (const [url, body] of seen) expect([url, after[i]!.get(url)]).toEqual([url, body])
    })
  })

  it('an assessor whose second assessments are all taken back sees everything again', async () => {
    await saveFirst('C1')
    await assign(people['Sam']!.id, 'second', 'C1')
    expect((await sam.get(`${here}/ratings`)).statusCode).toBe(403)
    await lena.post(`${here}/cases/C1/take-back`, { reason: 'Not needed.' })
    expect((await sam.get(`${here}/ratings`)).statusCode).toBe(200)
  })
})
