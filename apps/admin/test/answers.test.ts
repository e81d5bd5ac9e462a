import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { and, desc, eq } from 'drizzle-orm'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../src/store/verify-audit.js'
import { countFiles } from '../src/publications/exporters.js'
import { makeNextPublication } from '../src/publications/make-publication.js'
import { audit, cases, inspections, responses } from '../src/store/schema.js'
import { inspectionDetails } from './inspection-details.js'
import { publish } from './publish.js'
import {
  addMember,
  addPerson,
  browse,
  runningApp,
  type Browsing,
  type TestApp,
} from './running-app.js'

const example = fileURLToPath(new URL('../../../examples/riverside-home-care/', import.meta.url))
const file = (name: string) => readFile(example + name, 'utf8')

let test: TestApp
let ada: Browsing
let account: { id: string }
let slug: string
let here: string
beforeAll(async () => {
  test = await runningApp()
  account = await addPerson(test, 'Ada', true)
  ada = await browse(test, account)
  await ada.upload('/frameworks', 'rules.json', await file('rules.json'))
})
afterAll(() => test.stop())

let number = 0
async function begin(): Promise<void> {
  slug = `riverside-${(number += 1)}`
  here = `/inspections/${slug}`
  await ada.post('/inspections', {
    ...inspectionDetails,
    'sample-windows': '2025-11-03 to 2025-11-30',
    slug,
    framework: 'riverside-home-care-standards',
  })
  await addMember(test, await inspectionRow(), account, 'lead')
  await ada.post(`${here}/stage`, { from: 'set-up' })
}

describe('a case with scales, numbers and choices', () => {
  beforeAll(async () => {
    await begin()
    await ada.post(`${here}/cases`, { id: 'C1' })
  })
  const save = async (fields: Record<string, string | readonly string[]>, headers = {}) =>
    ada.post(
      `${here}/cases/C1`,
      { version: String((await caseRow()).version), 'characteristic.sex': 'woman', ...fields },
      headers,
    )

  it('is kept in canonical answers, however they were typed', async () => {
    const saved = await save({
      'answer.risks-known': 'yes',
      'answer.plan-quality': 'very-good',
      'answer.wait': ' 06.50 weeks',
      'answer.unmet': ['company', 'meals'],
    })
    expect(saved.statusCode).toBe(303)
    expect((await caseRow()).answers).toEqual({
      'risks-known': 'yes',
      'plan-quality': 'very-good',
      wait: '6.5',
      unmet: 'meals company',
    })
    const page = (await ada.get(`${here}/cases/C1`)).body
    expect(page).toContain('4 of 4 questions answered')
    expect(page).toContain('value="6.5"')
    expect(page).toMatch(/value="very-good"[^>]*checked/)
    expect(page).toMatch(/value="meals"[^>]*checked/)
    expect((await ada.get(`${here}/cases`)).body).toContain('Complete')
  })

  it.each([
    ['answer.wait', 'soon', 'found &quot;soon&quot;, expected a number of at most 1 decimal'],
    ['answer.wait', '105', 'from 0 to 104, in weeks'],
    ['answer.wait', '2.25', 'at most 1 decimal'],
    ['answer.wait', '3 days', 'in weeks, or Not known'],
    ['answer.unmet', ['meals', 'none'], 'none (None of these) by itself'],
    ['answer.unmet', ['meals', 'housing'], 'housing'],
    ['answer.plan-quality', 'splendid', 'splendid'],
  ])('saves nothing where %s is %j, and says why at the field', async (field, value, said) => {
    const before = await caseRow()
    const refused = await save({ 'answer.plan-quality': 'good', [field]: value })
    expect(refused.statusCode).toBe(400)
    expect(refused.body.toLowerCase()).toContain(said.toLowerCase())
    expect(refused.body).toContain(`href="#${field}"`)
    expect(refused.body).toContain(`id="${field}-error"`)
    expect(await caseRow()).toEqual(before)
    const told = await save(
      { 'answer.plan-quality': 'good', [field]: value },
      { accept: 'application/json' },
    )
    expect(told.statusCode).toBe(400)
    expect(told.json<{ fault: string }>().fault).toMatch(/: found .*, expected /)
  })

  it('keeps in the form what was entered beside a fault', async () => {
    const { body } = await save({
      'answer.plan-quality': 'poor',
      'answer.wait': 'soon',
      note: 'Seen.',
    })
    expect(body).toContain('value="soon"')
    expect(body).toMatch(/value="poor"[^>]*checked/)
    expect(body).toContain('Seen.')
  })

  it('takes what is so instead of a number, and not both', async () => {
    await save({ 'answer.plan-quality': 'good', 'answer.wait': '', 'answer.wait.other': 'unknown' })
    expect((await caseRow()).answers).toMatchObject({ wait: 'unknown' })
    expect((await ada.get(`${here}/cases/C1`)).body).toMatch(/value="unknown"[^>]*checked/)
    const both = await save({
      'answer.plan-quality': 'good',
      'answer.wait': '3',
      'answer.wait.other': 'unknown',
    })
    expect(both.statusCode).toBe(400)
    expect(both.body).toContain('not both')
  })

  it('asks by three-valued conditions: not where what decides is not known, nor where it says so', async () => {
    await save({ 'answer.plan-quality': 'na', 'answer.wait': 'nonsense' })
    expect((await caseRow()).answers).toEqual({ 'plan-quality': 'na' })
    let page = (await ada.get(`${here}/cases/C1`)).body
    expect(page).toContain('1 of 3 questions answered')
    expect(page).toContain(
      'Not asked as things stand. </span>Asked where “Quality of the plan” is answered otherwise than Not applicable',
    )
    await save({ 'answer.wait': '3' })
    expect((await caseRow()).answers).toEqual({})
    await save({ 'answer.plan-quality': 'good' })
    page = (await ada.get(`${here}/cases/C1`)).body
    expect(page).toContain('1 of 4 questions answered')
    expect(page).not.toContain('Not asked as things stand')
  })

  it('says in words where two people differ', async () => {
    const seen = String((await caseRow()).version)
    await save({ 'answer.plan-quality': 'good', 'answer.unmet': ['meals', 'company'] })
    const { statusCode, body } = await ada.post(`${here}/cases/C1`, {
      version: seen,
      'characteristic.sex': 'woman',
      'answer.plan-quality': 'good',
      'answer.wait': '12',
      'answer.unmet': 'none',
    })
    expect(statusCode).toBe(409)
    for (const text of ['As saved: Meals, Company', 'Yours: None of these', 'Yours: 12 weeks'])
      expect(body).toContain(text)
    await ada.post(`${here}/cases/C1`, {
      version: String((await caseRow()).version),
      'characteristic.sex': 'woman',
      'answer.plan-quality': 'good',
      'answer.unmet': 'meals company',
      'answer.wait': '12',
    })
    expect((await caseRow()).answers).toEqual({
      'plan-quality': 'good',
      unmet: 'meals company',
      wait: '12',
    })
  })

  it('leaves before and after in the audit trail', async () => {
    const [last] = await test.services.db
      .select()
      .from(audit)
      .where(and(eq(audit.action, 'save'), eq(audit.record, 'case C1')))
      .orderBy(desc(audit.seq))
      .limit(1)
    expect(JSON.parse(last!.after)).toMatchObject({ answers: { wait: '12' } })
    expect((await verifyAudit(test.services.db)).fault).toBeNull()
  })
})

describe('an inspection under rules of one’s own, with the example’s evidence', () => {
  beforeAll(async () => {
    await begin()
    for (const [into, name] of [
      ['cases', 'cases.csv'],
      ['survey:people', 'people.csv'],
    ] as const) {
      const preview = await ada.upload(`${here}/import`, name, await file(name), { into })
      const [, action = ''] = /action="([^"]*\/import\/[^"]*)"/.exec(preview.body) ?? []
      await ada.post(action, {})
    }
  })

  it('keeps words apart from answers, and shows what was answered without them', async () => {
    const { id } = await inspectionRow()
    const rows = await test.services.db.select().from(responses).where(eq(responses.inspection, id))
    const words = rows.find((row) => row.id === 'P002')!
    expect(words.texts).toEqual({ worries: 'A different face nearly every morning.' })
    expect(words.answers).not.toHaveProperty('worries')
    const { body } = await ada.get(`${here}/surveys`)
    expect(body).toContain('Strongly disagree')
    expect(body).toContain('Too many different carers')
    expect(body).not.toContain('A different face')
  })

  it('takes a response from paper, its words apart, and none twice nor with faults', async () => {
    const form = `${here}/surveys/people`
    const fields = {
      id: 'Paper 1',
      'answer.unhurried': 'disagree',
      'answer.worries': ' They rush.\r\nAlways. ',
      'answer.worry-themes': ['rushed', 'late'],
    }
    expect((await ada.get(`${form}/new`)).body).toContain(
      'Asked where “Time” is answered Strongly disagree or Disagree or Neither agree nor disagree',
    )
    for (const [wrong, said] of [
      [{ 'answer.worry-themes': ['rushed', 'other'] }, 'other (Something else) by itself'],
      [{ 'answer.worries': 'x'.repeat(2001) }, 'at most 2000 characters'],
      [{ id: '../x' }, 'Enter an id'],
    ] as const) {
      const { statusCode, body } = await ada.post(form, { ...fields, ...wrong })
      expect(statusCode).toBe(400)
      expect(body).toContain(said)
    }
    expect((await ada.post(form, { id: 'Paper 1' })).statusCode).toBe(400)
    expect((await ada.post(form, fields)).statusCode).toBe(303)
    expect((await ada.post(form, fields)).body).toContain('There is a response of this id already')
    await ada.post(form, { ...fields, id: 'Paper 2', 'answer.unhurried': 'agree' })
    const { id } = await inspectionRow()
    const rows = await test.services.db.select().from(responses).where(eq(responses.inspection, id))
    const of = (name: string) => rows.find((row) => row.id === name)
    expect(of('Paper 1')).toMatchObject({
      answers: { unhurried: 'disagree', 'worry-themes': 'late rushed' },
      texts: { worries: 'They rush.\nAlways.' },
    })
    // Whom nobody asks what worries them has said nothing of it, and nothing codes it.
    expect(of('Paper 2')).toMatchObject({ answers: { unhurried: 'agree' }, texts: {} })
  })

  it('gives workbooks to collect cases and responses in, and takes them again', async () => {
    expect((await ada.get(`${here}/import`)).body).toContain('import/template?of=survey%3Apeople')
    expect((await ada.get(`${here}/import/template?of=survey:peple`)).statusCode).toBe(404)
    const blank = await ada.get(`${here}/import/template?of=cases`)
    expect(blank.headers['content-disposition']).toContain(`${slug}-cases.xlsx`)
    const template = await ada.get(`${here}/import/template?of=survey:people`)
    expect(template.headers['content-disposition']).toContain(`${slug}-people.xlsx`)
    const parts = unzipSync(template.rawPayload)
    const sheet = 'xl/worksheets/sheet2.xml'
    // In the order of its columns: the words that worry, then a column for each kind of worry.
    const cells = ['Form 1', 'Agree', 'Disagree', 'Nobody came.', 'x', '', '', 'x', '']
    const typed = cells.map(
      (text, i) => `<c r="${'ABCDEFGHI'[i]}2" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    const xml = textOf(parts[sheet]!).replace(
      '</sheetData>',
      `<row r="2">${typed.join('')}</row></sheetData>`,
    )
    const filled = Buffer.from(zipSync({ ...parts, [sheet]: strToU8(xml) }))
    const preview = await ada.upload(`${here}/import`, 'people.xlsx', filled, {
      into: 'survey:people',
    })
    const [, action = ''] = /action="([^"]*\/import\/[^"]*)"/.exec(preview.body) ?? []
    expect((await ada.post(action, {})).statusCode).toBe(303)
    const { id } = await inspectionRow()
    const rows = await test.services.db.select().from(responses).where(eq(responses.inspection, id))
    expect(rows.find((row) => row.id === 'Form 1')).toMatchObject({
      answers: { respected: 'agree', unhurried: 'disagree', 'worry-themes': 'late money' },
      texts: { worries: 'Nobody came.' },
    })
  })

  it('keeps how many were invited to a survey, and says the rate of them', async () => {
    const form = `${here}/surveys/people/invited`
    for (const wrong of ['many', '0', '12.5', '-3']) {
      const { statusCode, body } = await ada.post(form, { invited: wrong })
      expect(statusCode).toBe(400)
      expect(body).toContain('a whole number from 1, or nothing')
      expect(body).toContain(`value="${wrong}"`)
    }
    expect((await ada.post(form, { invited: '1,310' })).statusCode).toBe(303)
    expect((await ada.get(`${here}/surveys`)).body).toContain('of 1310 who were invited')
    await ada.post(form, { invited: '310' })
    expect((await ada.get(`${here}/surveys`)).body).toMatch(
      /Response rate: \d+ per cent, \d+ of 310 who were invited/,
    )
    expect((await ada.get(here)).body).not.toContain('1 of 0 recorded')
  })

  it('offers figures of scales, numbers, choices and words to place in the text', async () => {
    const { body } = await ada.get(`${here}/narrative/summary`)
    for (const reference of [
      ':median[wait]',
      ':mean[wait]',
      ':percent[wait]',
      ':median[plan-quality]',
      ':percent[plan-quality good]',
      ':themes[unmet]{top=3}',
      '::distribution[respected]',
      ':percent[welcome-and-pace]',
      ':response-rate[people]',
      '::quote[worries P002]',
    ])
      expect(body).toContain(`data-reference="${reference}"`)
    expect(body).not.toContain(':mean[unmet]')
    expect(body).not.toContain(':percent[unmet]"')
    expect(body).not.toContain('A different face')
  })

  it('supposes answers of every kind, as they are typed, and says what is none', async () => {
    const suppose = (question: string, answer: string) =>
      ada.get(
        `${here}/ratings/what-if?case.0=C002&question.0=${question}&answer.0=${encodeURIComponent(answer)}`,
      )
    for (const [question, answer] of [
      ['plan-quality', 'Poor'],
      ['wait', '3.5 weeks'],
      ['unmet', 'Meals; Company'],
    ] as const)
      expect((await suppose(question, answer)).body).toContain('What would follow')
    const wrong = (await suppose('wait', 'soon')).body
    expect(wrong).toContain('expected a number of at most 1 decimal')
    expect(wrong).toContain('href="#answer-0"')
    expect(wrong).not.toContain('What would follow</caption>')
  })

  it('publishes to every format, with the words of nobody but in its record', async () => {
    const { body } = await ada.get(`${here}/ratings`)
    expect(body).toContain('Safe care')
    await ada.post(`${here}/cases`, { id: 'EXTRA' })
    await ada.post(`${here}/cases/EXTRA`, {
      version: '1',
      'characteristic.sex': 'woman',
      'characteristic.funding': 'self',
      'answer.risks-known': 'yes',
      'answer.plan-quality': 'good',
      'answer.wait': '3,5',
    })
    await ada.post(`${here}/cases/EXTRA`, {
      version: '1',
      'characteristic.sex': 'woman',
      'characteristic.funding': 'self',
      'answer.risks-known': 'yes',
      'answer.plan-quality': 'good',
      'answer.wait': '3.5',
      'answer.unmet': 'none',
    })
    for (const name of await readdir(`${example}narrative`))
      await ada.post(`${here}/narrative/${name.replace('.md', '')}`, {
        version: '0',
        // Which other inspections are pooled is tried elsewhere.
        text: name === 'visits.md' ? 'No visit was read.' : await file(`narrative/${name}`),
      })
    await ada.post(`${here}/judgements`, { 'rating.led': 'good', by: 'Ratings panel' })
    for (const from of ['fieldwork', 'analysis']) await ada.post(`${here}/stage`, { from })
    expect((await inspectionRow()).stage, (await ada.get(here)).body).toBe('ratings-panel')
    const asked = await publish(ada, here)
    await makeNextPublication(test.store, test.services.now, test.services.log)
    const publication = String(asked.headers.location)
    expect((await ada.get(publication)).body, test.events.join('\n')).toContain('Finished')
    const files = unzipSync((await ada.get(`${publication}/${slug}-bundle.zip`)).rawPayload)
    const names = Object.keys(files).filter((name) => name !== 'manifest.json')
    expect(names).toHaveLength((await countFiles()) - 1)
    // A PDF tells its text to its reader, which sealing it was.
    for (const name of names.filter((one) => !one.endsWith('.pdf'))) {
      const text = textOf(files[name]!)
      expect(text, name).toContain('Too many different carers')
      expect(text.includes('A different face'), name).toBe(name.endsWith('.json'))
    }
    const { cases, surveys } = (
      JSON.parse(textOf(files[`${slug}.json`]!)) as {
        inspection: {
          cases: { id: string; answers: unknown }[]
          surveys: { people: { id: string; texts?: unknown }[] }
        }
      }
    ).inspection
    expect(cases.find((one) => one.id === 'EXTRA')?.answers).toEqual({
      'risks-known': 'yes',
      'plan-quality': 'good',
      wait: '3.5',
      unmet: 'none',
    })
    expect(surveys.people.find((one) => one.id === 'P002')?.texts).toEqual({
      worries: 'A different face nearly every morning.',
    })
  })
})

/** All that is written in a file. */
function textOf(bytes: Uint8Array): string {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isArchive) return Buffer.from(bytes).toString()
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|csv|txt)$/.test(name))
    .map(([, part]) => Buffer.from(part).toString())
    .join('\n')
}

async function inspectionRow() {
  const [row] = await test.services.db.select().from(inspections).where(eq(inspections.slug, slug))
  return row!
}

/** What was entered: how much is still unanswered is counted when somebody asks. */
async function caseRow() {
  const { id } = await inspectionRow()
  const [row] = await test.services.db
    .select()
    .from(cases)
    .where(and(eq(cases.inspection, id), eq(cases.id, 'C1')))
  const { unanswered: _, ...entered } = row!
  return entered
}
