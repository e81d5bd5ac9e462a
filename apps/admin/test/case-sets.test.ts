import { createHash } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assembleInspection } from '../src/inspection/assemble-inspection.js'
import { audit, inspections } from '../src/store/schema.js'
import { inspectionDetails } from './inspection-details.js'
import { recordOfUnit } from './record-of-unit.js'
import {
  addMember,
  addPerson,
  browse,
  runningApp,
  type Browsing,
  type TestApp,
} from './running-app.js'

const here = '/inspections/the-region'
const sets = `${here}/case-sets`
const units = `${sets}/pdu-cases`
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

let test: TestApp
let ada: Browsing
beforeAll(async () => {
  test = await runningApp()
  const account = await addPerson(test, 'Ada', true)
  ada = await browse(test, account)
  await ada.post('/inspections', {
    ...inspectionDetails,
    slug: 'the-region',
    framework: 'hmip-region-2023',
  })
  await addMember(test, await row(), account, 'lead')
})
afterAll(() => test.stop())

async function row() {
  const [one] = await test.services.db
    .select()
    .from(inspections)
    .where(eq(inspections.slug, 'the-region'))
  return one!
}
const pooled = async () =>
  (await assembleInspection(test.services.db, await row())).caseSets?.['pdu-cases'] ?? []

describe('cases of other inspections', () => {
  it('are offered where the framework pools them', async () => {
    expect((await ada.get(here)).body).toContain('Cases of other inspections')
    const { body } = await ada.get(sets)
    expect(body).toContain('Cases of the region’s delivery units')
    expect(body).toContain('No record is named yet')
  })

  it('are pooled from records, each known by the hash of its file', async () => {
    const [north, south] = [await recordOfUnit('north', 9, 10), await recordOfUnit('south', 10, 40)]
    expect((await ada.upload(units, 'north.json', north)).statusCode).toBe(303)
    const named = await ada.upload(units, 'south.json', south, { sha256: hashOf(south) })
    expect(named.statusCode).toBe(303)
    expect(await pooled()).toMatchObject([
      { id: 'north', framework: 'hmip-pdu-2023', sha256: hashOf(north), cases: { size: 10 } },
      { id: 'south', sha256: hashOf(south), cases: { size: 40 } },
    ])
    const { body } = await ada.get(sets)
    expect(body).toContain('Together they are 50 cases.')
    expect(body).toContain(hashOf(south))
    // 19 of 50: the sum, not the mean of 90 and 25 per cent.
    expect((await ada.get(`${here}/ratings/2.1`)).body).toContain('38')
  })

  it.each<[string, () => string | Promise<string>, Record<string, string>, string]>([
    ['a file that is no JSON', () => 'A record?', {}, 'no record that can be pooled'],
    ['JSON that is no record', () => '{"format":"inspectorate/inspection"}', {}, 'no record'],
    ['the same record again', () => recordOfUnit('north', 9, 10), {}, 'each inspection once'],
    [
      'a record of another framework',
      () => recordOfUnit('east', 1, 2, 'hmip-pdu-2021'),
      {},
      'hmip-pdu-2021',
    ],
    [
      'another file than the one that is named',
      () => recordOfUnit('east', 1, 2),
      { sha256: 'a'.repeat(64) },
      'its SHA-256 is',
    ],
    ['no file', () => '', {}, 'Choose the JSON record'],
  ])('refuse %s, and say why at the field', async (_, content, fields, said) => {
    const before = await pooled()
    const { statusCode, body } = await ada.upload(units, 'east.json', await content(), fields)
    expect(statusCode).toBe(400)
    expect(body).toContain(said)
    expect(body).toMatch(/id="(?:file|sha256)-pdu-cases-error"/)
    expect(await pooled()).toEqual(before)
  })

  it('can be left out again, and the audit trail names the records without what they counted', async () => {
    const [north] = await pooled()
    expect((await ada.post(`${units}/remove`, { record: north!.sha256 })).statusCode).toBe(303)
    expect((await pooled()).map(({ id }) => id)).toEqual(['south'])
    const [last] = await test.services.db.select().from(audit).orderBy(desc(audit.seq)).limit(1)
    expect(last).toMatchObject({ action: 'leave out', record: 'case set pdu-cases' })
    expect(JSON.parse(last!.before)).toMatchObject([{ id: 'north', cases: 10 }, { id: 'south' }])
  })
})
