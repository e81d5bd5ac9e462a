import { and, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { InspectionRow } from '../src/store/inspection-row.js'
import { audit, cases, decisions, inspections, sections } from '../src/store/schema.js'
import { change } from '../src/store/change.js'
import { verifyAudit } from '../src/store/verify-audit.js'
import { inspectionDetails } from './inspection-details.js'
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
let people: { id: string }[]
beforeAll(async () => {
  test = await runningApp()
  people = [await addPerson(test, 'Ruth'), await addPerson(test, 'Sam')]
})
afterAll(() => test.stop())

let inspection: InspectionRow
let here: string
let ruth: Browsing
let sam: Browsing
beforeEach(async () => {
  inspection = await addSample(test)
  here = `/inspections/${inspection.slug}`
  for (const one of people) await addMember(test, inspection, one, 'lead')
  ;[ruth, sam] = (await Promise.all(people.map((one) => browse(test, one)))) as [Browsing, Browsing]
})

const json = { accept: 'application/json' }

describe('two people at one case', () => {
  it('lose nothing: the second sees both versions and chooses', async () => {
    await ruth.post(`${here}/cases/P001`, {
      version: '1',
      note: 'Ruth’s note',
      'answer.records-complete': 'yes',
    })
    const second = await sam.post(`${here}/cases/P001`, {
      version: '1',
      note: 'Sam’s note',
      'answer.records-complete': 'no',
    })
    expect(second.statusCode).toBe(409)
    expect(second.body).toContain('Ruth’s note')
    expect(second.body).toContain('Sam’s note')
    expect(second.body).toMatch(/As saved: Yes[^]*Yours: No/)
    expect((await caseOf('P001')).note).toBe('Ruth’s note')
    await sam.post(`${here}/cases/P001`, {
      version: '2',
      note: 'Both notes',
      'answer.records-complete': 'no',
    })
    expect(await caseOf('P001')).toMatchObject({
      note: 'Both notes',
      version: 3,
      answers: { 'records-complete': 'no' },
    })
  })

  it('are told while it is saved by itself', async () => {
    const first = await ruth.post(`${here}/cases/P001`, { version: '1', note: 'a' }, json)
    expect(first.json()).toEqual({ version: 2, asked: 61, answered: 0 })
    const second = await sam.post(`${here}/cases/P001`, { version: '1', note: 'b' }, json)
    expect(second.statusCode).toBe(409)
  })

  it('cannot both save the same version, however close together', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        ruth.post(`${here}/cases/P001`, { version: '1', note: `note ${i}` }, json),
      ),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    expect((await caseOf('P001')).version).toBe(2)
  })
})

it('answers to questions that a case does not get are dropped with what asked them', async () => {
  await ruth.post(`${here}/cases/P001`, {
    version: '1',
    'characteristic.court-report': 'no',
    'answer.court-advice': 'yes',
    'answer.records-complete': 'yes',
  })
  expect((await caseOf('P001')).answers).toEqual({ 'records-complete': 'yes' })
})

it('two people at one section see both texts, and the second brings them together', async () => {
  await ruth.post(`${here}/narrative/foreword`, { version: '1', text: 'By Ruth.' })
  const second = await sam.post(`${here}/narrative/foreword`, { version: '1', text: 'By Sam.' })
  expect(second.statusCode).toBe(409)
  expect(second.body).toContain('By Ruth.')
  expect(second.body).toContain('By Sam.')
  const merged = await sam.post(`${here}/narrative/foreword`, { version: '2', text: 'By both.' })
  expect(merged.statusCode).toBe(303)
  const [row] = await test.services.db
    .select()
    .from(sections)
    .where(and(eq(sections.inspection, inspection.id), eq(sections.id, 'foreword')))
  expect(row?.text).toBe('By both.')
})

it('two people at one decision: the second is shown the first', async () => {
  const decide = { kind: 'judgement', version: '1', by: 'Ratings panel' }
  await ruth.post(`${here}/ratings/1.2`, { ...decide, rating: 'good' })
  const second = await sam.post(`${here}/ratings/1.2`, { ...decide, rating: 'inadequate' })
  expect(second.statusCode).toBe(409)
  expect(second.body).toContain('Somebody else changed this decision')
  const [row] = await test.services.db
    .select()
    .from(decisions)
    .where(and(eq(decisions.inspection, inspection.id), eq(decisions.standard, '1.2')))
  expect(row?.rating).toBe('good')
})

it('the answer to guidance on a judged standard goes with the judgement', async () => {
  const departure = { kind: 'departure', by: 'Ratings panel', reason: 'Casework is weak.' }
  await ruth.post(`${here}/ratings/1.1`, { ...departure, version: '1', rating: 'outstanding' })
  await ruth.post(`${here}/ratings/1.1`, {
    kind: 'judgement',
    version: '1',
    rating: 'good',
    by: '',
  })
  const page = await ruth.get(`${here}/ratings/1.1`)
  expect(page.body).toContain('1.1 Leadership is rated Good.')
  expect(page.body).toContain('Casework is weak.')
  await ruth.post(`${here}/ratings/1.2`, { kind: 'judgement', version: '1', remove: 'yes' })
  const alone = await ruth.post(`${here}/ratings/1.2`, { ...departure, version: '0' })
  expect(alone.body).toContain('Record the judgement first')
})

it('two people at the details: the second is shown what the first saved', async () => {
  const fields = await detailFields()
  const areas = Object.fromEntries(
    Object.keys(fields)
      .filter((name) => !['version', 'was'].includes(name))
      .map((name) => [
        name,
        /published|start|weeks|website|address|windows|codes|char/.test(name)
          ? fields[name]!
          : `${name} by`,
      ]),
  )
  const by = (who: string) =>
    Object.fromEntries(
      Object.entries(areas).map(([name, value]) => [name, value.replace(/ by$/, ` by ${who}`)]),
    )
  await ruth.post(`${here}/details`, { ...fields, ...by('Ruth') })
  const second = await sam.post(`${here}/details`, { ...fields, ...by('Sam') })
  expect(second.statusCode).toBe(400)
  const both = Object.keys(areas).filter((name) => by('Ruth')[name] !== by('Sam')[name])
  expect(both).toContain('service-name')
  // Told above the form and at the field.
  for (const name of both) {
    expect(second.body.split(`Somebody else saved “${name} by Ruth” meanwhile`), name).toHaveLength(
      3,
    )
    expect(second.body).toContain(`id="${name}-error"`)
  }
  const kept = await sam.post(`${here}/details`, fieldsOf(second.body))
  expect(kept.statusCode).toBe(303)
  expect((await detailFields())['service-region']).toBe('service-region by Sam')
})

it('two people at different details take nothing back from each other', async () => {
  const fields = await detailFields()
  const sams = { ...fields, notes: 'Sam’s note', kind: 'Sam’s kind' }
  const answers = await Promise.all([
    ruth.post(`${here}/details`, { ...fields, 'service-region': 'Ruth’s region' }),
    sam.post(`${here}/details`, sams),
    (await browse(test, people[1])).post(`${here}/details`, sams),
  ])
  const problems = answers.map(({ body }) => /There is a problem[^]*?<\/ul>/.exec(body)?.[0])
  expect(problems).toEqual([undefined, undefined, undefined])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
  expect(await detailFields()).toMatchObject({
    'service-region': 'Ruth’s region',
    notes: 'Sam’s note',
    kind: 'Sam’s kind',
    // The button that was pressed twice saved once.
    version: '3',
  })
})

it('of two who begin an inspection of one short name at once, one is told', async () => {
  const boss = await browse(test, await addPerson(test, 'Ada', true))
  const entered = { ...inspectionDetails, slug: 'both-at-once', framework: 'hmip-pdu-2021' }
  const begin = async () => boss.post('/inspections', entered)
  const answers = await Promise.all(Array.from({ length: 4 }, begin))
  const told = answers.filter(({ statusCode }) => statusCode === 400)
  expect(told).toHaveLength(3)
  for (const { body } of told) expect(body).toContain('an inspection of this short name already')
  expect(answers.find(({ statusCode }) => statusCode === 303)?.headers.location).toBe(
    '/inspections/both-at-once/team',
  )
  const load = async () => boss.post('/inspections/sample', {})
  const loaded = await Promise.all(Array.from({ length: 4 }, load))
  expect(loaded.map(({ headers }) => headers.location)).toEqual(
    loaded.map(() => '/inspections/portsmouth-2023'),
  )
})

it('who adds the first of something at the moment in which another does comes again and finds it', async () => {
  const { db, now } = test.services
  const add = async (text: string) => {
    const deed = { action: 'save', inspection: inspection.id, record: 'section at-once' }
    return change(db, { account: null, at: now() }, deed, async (tx) => {
      const its = and(eq(sections.inspection, inspection.id), eq(sections.id, 'at-once'))
      const [held] = await tx.select().from(sections).where(its).for('update')
      if (held) return { before: held.text, after: held.text, result: `found ${held.text}` }
      await tx.insert(sections).values({ inspection: inspection.id, id: 'at-once', text })
      return { before: null, after: text, result: `added ${text}` }
    })
  }
  const told = await Promise.all(['one', 'two', 'three'].map(add))
  const [first] = told.filter((one) => one.startsWith('added'))
  expect(told.filter((one) => one === first?.replace('added', 'found'))).toHaveLength(2)
})

it('a context figure keeps what it is a share of, and that it may be over 100', async () => {
  const figure = { id: 'load', label: 'Workload', value: '117', unit: 'percent', source: 'A tool' }
  await ruth.post(`${here}/context`, { ...figure, whole: 'the caseload', ratio: 'yes' })
  const page = await ruth.get(`${here}/context/load`)
  expect(page.body).toContain('value="the caseload"')
  expect(page.body).toMatch(/name="ratio"[^>]*value="yes" checked/)
})

it('characteristics of the service are declared with the details, and kept while cases have them', async () => {
  const detailsWith = async (characteristics: string) =>
    ruth.post(`${here}/details`, {
      ...fieldsOf((await ruth.get(`${here}/details`)).body),
      characteristics,
    })
  expect((await detailsWith('Office: Only one')).body).toContain('with two values or more')
  expect((await detailsWith('Sex: One, Other')).body).toContain('named by cannot be used')
  const { body } = await ruth.get(`${here}/details`)
  expect(body).toContain('Site: Portsmouth, Isle of Wight')
  expect((await detailsWith('Office: East, West')).body).toContain(
    'Cases have values that are not here: site: isle-of-wight; site: portsmouth.',
  )
  const kept = 'Site: Portsmouth, Isle of Wight'
  expect((await detailsWith(`${kept}\nOffice: East, West`)).statusCode).toBe(303)
  const list = await ruth.get(`${here}/cases`)
  const [, path] = /href="([^"]+\/cases\/[A-Z]\d+)"/.exec(list.body)!
  const page = await ruth.get(path!)
  expect(page.body).toContain('<option value="west">West</option>')
  await ruth.post(path!, { ...fieldsOf(page.body), 'characteristic.office': 'west' })
  expect((await ruth.get(path!)).body).toContain('<option value="west" selected>West</option>')
  expect((await detailsWith(kept)).body).toContain('not here: office: west.')
})

it('a rating follows an answer at once, and says why', async () => {
  const before = await ruth.get(`${here}/ratings/2.1`)
  expect(before.body).toContain('Requires improvement')
  expect(before.body).toContain(
    '1 case judged differently would raise the normal rating to Requires improvement: 1 answer',
  )
  const other = { kind: 'departure', version: '1', remove: 'yes' }
  await ruth.post(`${here}/ratings/2.1`, other)
  const after = await ruth.get(`${here}/ratings/2.1`)
  expect(after.body).toContain('2.1 Court work is rated Inadequate.')
})

it('what would follow stands beside the real ratings, and changes nothing', async () => {
  const path = `${here}/ratings/what-if`
  expect((await ruth.get(path)).body).not.toContain('What would follow</caption>')
  const other = await ruth.get(`${path}?rating.1.2=outstanding&rating.2.1=normal`)
  expect(other.body).toMatch(/1.2 Staff[^]*?Requires improvement[^]*?Outstanding/)
  expect(other.body).toMatch(/2.1 Court work<\/a>[^]*?Requires improvement[^]*?Inadequate/)
  expect(other.body).toMatch(/The whole[^]*?6 of 27[^]*?\d+ of 27/)
  const same = await ruth.get(`${path}?case.0=P001&question.0=records-complete&answer.0=yes`)
  expect(same.body).toContain('No standard would be rated differently.')
  expect((await ruth.get(`${here}/ratings/1.2`)).body).not.toContain('Outstanding ■')
})

it('an import shows its faults by row and changes nothing before it is confirmed', async () => {
  const csv = 'case,records-complete\nP001,no\nP002,perhaps\nP900,yes\n'
  const preview = await upload(ruth, csv)
  expect(preview.body).toContain('Import 2 cases')
  expect(preview.body).toMatch(/row 3[^]*perhaps/)
  expect((await caseOf('P001')).version).toBe(1)
  const confirm = /action="([^"]*\/import\/[^"]*)"/.exec(preview.body)![1]!
  expect((await sam.post(confirm, {})).statusCode).toBe(404)
  await ruth.post(confirm, {})
  expect(await caseOf('P001')).toMatchObject({ version: 2, answers: { 'records-complete': 'no' } })
  expect((await caseOf('P900')).answers).toEqual({ 'records-complete': 'yes' })
  expect((await caseOf('P002')).version).toBe(1)
  expect((await ruth.post(confirm, {})).statusCode).toBe(404)
})

it('an import erases only what it was asked to, when it is confirmed', async () => {
  const csv = 'case,records-complete\nP001,\np003,yes\nTotal,\nP902,NA\n'
  const kept = await upload(ruth, csv)
  expect(kept.body).toContain('Total')
  expect(kept.body).toMatch(/row 5, cell B5: found &quot;NA&quot;/)
  expect(kept.body).not.toMatch(/action="[^"]*\/import\//)
  const choices = { choices: 'blank-erases', na: 'not-applicable' }
  const preview = await ruth.upload(`${here}/import`, 'cases.csv', csv, choices)
  expect(preview.body).toContain('Import 2 cases')
  const confirm = /action="([^"]*\/import\/[^"]*)"/.exec(preview.body)![1]!
  await ruth.post(confirm, fieldsOf(preview.body))
  expect((await caseOf('P001')).answers).not.toHaveProperty('records-complete')
  expect((await caseOf('P902')).answers).toEqual({ 'records-complete': 'na' })
})

it('an import of responses goes into its survey, and counts there', async () => {
  const csv = 'response,staff-quality\nS001,no\nS900,yes\n'
  const preview = await ruth.upload(`${here}/import`, 'staff.csv', csv, {
    into: 'survey:staff-survey',
  })
  expect(preview.body).toContain('Import 2 responses')
  const before = await ruth.get(`${here}/surveys`)
  expect(before.body).toContain('Answered by 24')
  await ruth.post(/action="([^"]*\/import\/[^"]*)"/.exec(preview.body)![1]!, {})
  const after = await ruth.get(`${here}/surveys`)
  expect(after.body).toContain('Answered by 25')
  const wrong = await ruth.upload(`${here}/import`, 'staff.csv', csv, { into: 'survey:other' })
  expect(wrong.body).toContain('Choose what the file holds')
})

it('an import of another tool’s file goes by a mapping, and shows what would change by question', async () => {
  const csv = 'Respondent ID,Status,Q1\n9001,Complete,1\n9002,Partial,2\n9003,Complete,2\n'
  const mapping = {
    format: 'inspectorate/mapping',
    version: 1,
    id: 'Respondent ID',
    only: { Status: ['Complete'] },
    columns: { Q1: { question: 'staff-quality' } },
    codes: { '1': 'yes', '2': 'no' },
  }
  const sent = (change: object = {}) =>
    ruth.upload(`${here}/import`, 'tool.csv', csv, {
      into: 'survey:staff-survey',
      mapping: JSON.stringify({ ...mapping, ...change }),
    })
  const wrong = await sent({ unsure: { codes: 'what 1 and 2 mean' } })
  expect(wrong.body).toContain('In the mapping, unsure.codes: found &quot;what 1 and 2 mean&quot;')
  const preview = await sent()
  expect(preview.body).toContain('Import 2 responses')
  expect(preview.body).toContain('1 row left out by “only”: under Status “Partial”.')
  expect(preview.body).toMatch(/What changes, by question[^]*quality[^]*>2</i)
  const confirm = /action="([^"]*\/import\/[^"]*)"/.exec(preview.body)![1]!
  const fields = Object.entries(fieldsOf(preview.body)).map(
    ([name, value]) => [name, value.replaceAll('&quot;', '"')] as const,
  )
  expect((await ruth.post(confirm, Object.fromEntries(fields))).statusCode).toBe(303)
  const again = await sent({ codes: { '1': 'no', '2': 'yes' } })
  expect(again.body).toContain('2 of 2 ids that are there with other answers')
})

it('a file without ids has its rows numbered, and a later wave is told from an earlier one by its name', async () => {
  const sent = (csv: string, fields: Record<string, string>) =>
    ruth.upload(`${here}/import`, 'forms.csv', csv, fields)
  const numbered = (...answers: readonly string[]) => `records-complete\n${answers.join('\n')}\n`
  const confirm = async (preview: { body: string }) =>
    ruth.post(/action="([^"]*\/import\/[^"]*)"/.exec(preview.body)![1]!, fieldsOf(preview.body))
  const without = await sent(numbered('yes'), {})
  expect(without.statusCode).toBe(400)
  const noHeading = await sent(numbered('yes'), { ids: 'heading', heading: ' ' })
  expect(noHeading.body).toContain('Enter the heading of the column of ids')
  const badWave = await sent(numbered('yes'), { ids: 'number', wave: '-' })
  expect(badWave.body).toContain('found the wave &quot;-&quot;, expected letters and digits')

  await confirm(await sent(numbered('yes', 'no'), { ids: 'number' }))
  expect((await caseOf('2')).answers).toEqual({ 'records-complete': 'no' })
  const other = await sent(numbered('no', 'yes'), { ids: 'number' })
  expect(other.statusCode).toBe(400)
  expect(other.body).toContain('if it is another wave, give it a name there')
  await confirm(await sent(numbered('no', 'yes'), { ids: 'number', wave: 'autumn' }))
  expect((await caseOf('2')).answers).toEqual({ 'records-complete': 'no' })
  expect((await caseOf('autumn-2')).answers).toEqual({ 'records-complete': 'yes' })
  const headed = 'File no,records-complete\nK8,yes\n'
  await confirm(await sent(headed, { ids: 'heading', heading: 'file no' }))
  expect((await caseOf('K8')).answers).toEqual({ 'records-complete': 'yes' })
})

it('a mapping is proposed for another tool’s file, looked at, corrected and taken away', async () => {
  const question = 'Are you satisfied with the quality of your work?'
  const text = (await ruth.get(`${here}/surveys/staff-survey/new`)).body
  const asked = /<legend[^>]*>\s*([^<]*quality[^<]*?)\s*<\/legend>/i.exec(text)?.[1] ?? question
  const csv = `Response ID,"${asked}",Hobby\n9001,1,chess\n9002,2,tennis\n9003,2,chess\n`
  const drafted = await ruth.upload(`${here}/import`, 'tool.csv', csv, {
    into: 'survey:staff-survey',
    deed: 'draft',
  })
  expect(drafted.statusCode).toBe(200)
  expect(drafted.body).toContain('Unsure')
  expect(drafted.body).toContain('like no question')
  const address = /action="([^"]*\/import\/[^"]*)"/.exec(drafted.body)![1]!
  const mapping = /<textarea[^>]*name="mapping"[^>]*>([^<]*)</
    .exec(drafted.body)![1]!
    .replaceAll('&quot;', '"')
  const unlooked = await ruth.post(address, { deed: 'check', mapping })
  expect(unlooked.statusCode).toBe(400)
  expect(unlooked.body).toContain('unsure')
  const corrected = mapping.replace('"1": "yes"', '"1": "no"').replace('"2": "no"', '"2": "yes"')
  expect(corrected).not.toBe(mapping)
  const file = await ruth.post(address, { deed: 'download', mapping: corrected })
  expect(file.headers['content-disposition']).toContain('mapping.json')
  expect(file.json()).toMatchObject({ codes: { '1': 'no', '2': 'yes' } })
  const preview = await ruth.post(address, { deed: 'check', mapping: corrected, choices: 'sure' })
  expect(preview.body).toContain('Import 3 responses')
  expect(preview.body).toContain('What changes, by question')
  const fields = Object.entries(fieldsOf(preview.body)).map(
    ([name, value]) => [name, value.replaceAll('&quot;', '"')] as const,
  )
  expect((await ruth.post(address, Object.fromEntries(fields))).statusCode).toBe(303)
})

it('the workbook to assess cases in can be filled in and imported', async () => {
  const template = await ruth.get(`${here}/import/template`)
  expect(template.headers['content-disposition']).toContain('-cases.xlsx')
  expect(template.rawPayload.subarray(0, 2).toString()).toBe('PK')
})

it('two people at a context figure: the second is shown the first, and a figure is added once', async () => {
  const figure = { label: 'Caseload', value: '1,012', unit: 'count', source: 'The service' }
  const added = await ruth.post(`${here}/context`, { ...figure, id: 'new-caseload' })
  expect(added.statusCode).toBe(303)
  expect((await sam.post(`${here}/context`, { ...figure, id: 'new-caseload' })).body).toContain(
    'There is a figure of this name already',
  )
  const path = `${here}/context/new-caseload`
  await ruth.post(path, { ...figure, version: '1', value: '1013' })
  const second = await sam.post(path, { ...figure, version: '1', value: '1014' })
  expect(second.statusCode).toBe(400)
  expect(second.body).toContain('Somebody else saved this meanwhile')
  expect(second.body).toContain('1013')
  await sam.post(path, { ...figure, version: '2', value: '1014' })
  expect((await ruth.get(`${here}/context`)).body).toContain('>1,014<')
  await ruth.post(path, { version: '3', remove: 'yes' })
  expect((await ruth.get(path)).statusCode).toBe(404)
})

it.each([
  [{ value: 'many' }, 'Enter a number'],
  [{ value: '1e9' }, 'Enter a number'],
  [{ label: '' }, 'Enter what the figure is'],
  [{ unit: 'miles' }, 'Choose a unit'],
  [{ source: ' ' }, 'Enter where the figure comes from'],
  [{ id: 'Case load' }, 'Enter a name of lower-case letters'],
])('a context figure with %j is refused with what to do', async (fields, text) => {
  const figure = { id: 'one', label: 'One', value: '1', unit: 'count', source: 'The service' }
  const answer = await ruth.post(`${here}/context`, { ...figure, ...fields })
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain(text)
})

it('a file that is no table is refused with the reason', async () => {
  expect((await upload(ruth, 'not,a\ncase,table')).statusCode).toBe(400)
  expect((await upload(ruth, 'x'.repeat(21 * 1024 * 1024))).statusCode).toBe(413)
})

it('a text that nobody could read keeps nobody from their pages, and can be mended', async () => {
  const nested = `${'>'.repeat(3000)}a`
  const saved = await ruth.post(`${here}/narrative/foreword`, { version: '1', text: nested })
  expect(saved.statusCode).toBe(303)
  for (const stage of ['analysis', 'ratings-panel'] as const) {
    await test.services.db
      .update(inspections)
      .set({ stage })
      .where(eq(inspections.id, inspection.id))
    for (const path of ['', '/narrative/foreword', '/publications'])
      expect((await sam.get(here + path)).statusCode, path).toBe(200)
    expect((await sam.get('/')).statusCode).toBe(200)
  }
  expect((await sam.get(`${here}/narrative/foreword`)).body).toContain('at most 50 levels')
  await test.services.db
    .update(inspections)
    .set({ stage: 'fieldwork' })
    .where(eq(inspections.id, inspection.id))
})

it('a text of any length is refused before it is read, and stands in the form', async () => {
  const text = 'a\n\n'.repeat(40_000)
  const answer = await ruth.post(`${here}/narrative/foreword`, { version: '1', text })
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain('Enter at most 100,000 characters')
  const alone = await ruth.post(`${here}/narrative/foreword`, { version: '1', text }, json)
  expect(alone.statusCode).toBe(413)
})

it('a standard that is rated cannot also be said not to be ratable', async () => {
  const rated = await ruth.get(`${here}/ratings/1.4`)
  expect(rated.body).toContain('Withdraw')
  const both = { kind: 'not-rated', version: '0', reason: 'The office had closed by then.' }
  const answer = await ruth.post(`${here}/ratings/1.4`, both)
  expect(answer.statusCode).toBe(400)
  expect(answer.body).toContain('Withdraw its rating first')
})

it('spaces without end keep nobody waiting', async () => {
  const reason = `a${' '.repeat(9_000)}b`
  await ruth.post(`${here}/ratings/2.2`, { kind: 'not-rated', version: '0', reason })
  expect((await ruth.get(`${here}/ratings`)).statusCode).toBe(200)
  const fields = fieldsOf((await ruth.get(`${here}/details`)).body)
  const windows = `2026-01-01${' '.repeat(200_000)}to`
  const answer = await ruth.post(`${here}/details`, { ...fields, 'sample-windows': windows })
  expect(answer.body).toContain('Enter at most 10,000 characters')
})

it('half a character and U+0000 are entered as nothing that breaks a backup', async () => {
  const figure = { id: 'odd', value: '1', unit: 'count', source: 'The service' }
  const odd = await test.app.inject({
    method: 'POST',
    url: `${here}/context`,
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ ...figure, label: 'x \ud800' }),
  })
  expect(odd.statusCode).toBe(303)
  expect(odd.headers.location).toBe('/sign-in')
  const signedIn = await ruth.post(`${here}/context`, { ...figure, label: 'x \u0000y' })
  expect(signedIn.statusCode).toBe(303)
  expect((await ruth.get(`${here}/context`)).body).toContain('x y')
  expect((await ruth.get('/inspections/%00')).statusCode).toBe(404)
  expect((await ruth.get(`${here}/cases/%00`)).statusCode).toBe(404)
})

it.each(['new', '..', 'a'.repeat(41), 'a/b'])('an import of the case %j is refused', async (id) => {
  const preview = await upload(ruth, `case,records-complete\n${id},yes\n`)
  expect(preview.statusCode).toBe(400)
  expect(preview.body).toContain('Enter an id of letters')
})

it('an import of more rows than a page can list is refused', async () => {
  const rows = Array.from({ length: 5_001 }, (_, i) => `N${i},yes\n`).join('')
  const preview = await upload(ruth, `case,records-complete\n${rows}`)
  expect(preview.body).toContain('At most 5,000 can be kept')
})

it('a judgement that takes the answer to guidance along says so in the audit trail', async () => {
  const departure = { kind: 'departure', version: '1', rating: '', by: '', reason: 'Weak.' }
  await ruth.post(`${here}/ratings/1.1`, departure)
  await ruth.post(`${here}/ratings/1.1`, {
    kind: 'judgement',
    version: '1',
    rating: 'good',
    by: '',
  })
  const [entry] = await test.services.db.select().from(audit).orderBy(desc(audit.seq)).limit(1)
  expect(JSON.parse(entry!.after)).toMatchObject({
    judgement: { rating: 'good' },
    departure: { rating: 'good', version: 3 },
  })
})

it('somebody is taken off a team also after publication', async () => {
  await test.services.db
    .update(inspections)
    .set({ stage: 'published' })
    .where(eq(inspections.id, inspection.id))
  const member = { account: people[1]!.id, role: 'lead' }
  expect((await ruth.post(`${here}/team/remove`, member)).statusCode).toBe(303)
  expect((await sam.get(`${here}/cases`)).statusCode).toBe(404)
})

it('every change stands in the audit trail', async () => {
  expect((await verifyAudit(test.services.db)).fault).toBeNull()
})

async function detailFields(): Promise<Record<string, string>> {
  return fieldsOf((await ruth.get(`${here}/details`)).body)
}

async function caseOf(id: string) {
  const [row] = await test.services.db
    .select()
    .from(cases)
    .where(and(eq(cases.inspection, inspection.id), eq(cases.id, id)))
  return row!
}

function fieldsOf(page: string): Record<string, string> {
  const inputs = [...page.matchAll(/<input[^>]* name="([^"]+)"[^>]*? value="([^"]*)"/g)]
  const areas = [...page.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)</g)]
  return Object.fromEntries(
    [...inputs, ...areas].flatMap(([, name, value]) =>
      name === '_csrf' ? [] : [[name, decoded(value!)]],
    ),
  ) as Record<string, string>
}

function decoded(text: string): string {
  const plain: Record<string, string> = {
    quot: '"',
    amp: '&',
    lt: '<',
    gt: '>',
    '#39': "'",
    '#92': '\\',
  }
  return text.replace(/&([^;]+);/g, (entity, name: string) => plain[name] ?? entity)
}

function upload(browser: Browsing, content: string) {
  return browser.upload(`${here}/import`, 'cases.csv', content)
}
