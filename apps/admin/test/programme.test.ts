import { countedBy, countsOf, emptyTally, parsedOrThrow, wilsonInterval } from '@inspectorate/core'
import { parseRecord } from '@inspectorate/publication'
import { eq } from 'drizzle-orm'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assembleInspection } from '../src/inspection/assemble-inspection.js'
import { addInspection } from '../src/inspections/add-inspection.js'
import { isPublicationWaiting, makeNextPublication } from '../src/publications/make-publication.js'
import { inspections } from '../src/store/schema.js'
import { addPublished, type Published } from './published-programme.js'
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
let ada: Browsing
let published: Published[]
beforeAll(async () => {
  test = await runningApp()
  const account = await addPerson(test, 'Ada', true)
  ada = await browse(test, account)
  published = await addPublished(test, account, 5)
  await addSample(test, 'in-fieldwork', 'fieldwork')
  await addSample(test, 'at-the-panel', 'ratings-panel')
  const { store, services } = test
  while (await isPublicationWaiting(store.db))
    await makeNextPublication(store, services.now, services.log)
})
afterAll(() => test.stop())

/** The rows of a table as CSV has them, by the names of its columns. */
async function rowsOf(file: string, by = ada): Promise<Record<string, string>[]> {
  const { body, statusCode } = await by.get(`/programme/tables/${file}`)
  expect(statusCode, test.events.slice(-2).join()).toBe(200)
  const [head, ...rows] = body
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)|(?<=,|^)(?=,|$)/g)].map(
        ([, a, b]) => a ?? b ?? '',
      ),
    )
  return rows.map((row) => Object.fromEntries(head!.map((name, i) => [name, row[i]!])))
}

describe('the programme', () => {
  it('tells where each inspection stands: the next due first, what is published last', async () => {
    const rows = await rowsOf('inspections.csv')
    expect(rows).toHaveLength(12)
    expect(
      rows
        .slice(0, 2)
        .map(({ inspection, stage, next, due, overdue }) => [
          inspection,
          stage,
          next,
          due,
          overdue,
        ]),
    ).toEqual([
      ['in-fieldwork', 'Fieldwork', 'Fieldwork ends', '2023-05-26', 'yes'],
      ['at-the-panel', 'Ratings panel', 'Publication', expect.any(String), 'yes'],
    ])
    const { body } = await ada.get('/programme')
    expect(body.match(/<a class="govuk-link" href="\/inspections\//g)).toHaveLength(12)
    expect(await rowsOf('inspections.csv?stage=published')).toHaveLength(10)
  })

  it('counts lateness by the last day of a month that is due', async () => {
    const { db } = test.services
    const [row] = await db.select().from(inspections).where(eq(inspections.slug, 'at-the-panel'))
    const { details } = row!
    const late = async (due: string) => {
      await db
        .update(inspections)
        .set({ details: { ...details, publication: { ...details.publication, published: due } } })
        .where(eq(inspections.id, row!.id))
      const found = await rowsOf('inspections.csv?search=at-the-panel')
      return found[0]!['overdue']
    }
    // Today is 2 March 2026.
    expect(await late('2026-03')).toBe('no')
    expect(await late('2026-02')).toBe('yes')
    expect(await late('2026-03-02')).toBe('no')
    expect(await late('2026-03-01')).toBe('yes')
    const year0 = { ...details, fieldwork: { start: '0000-01-03', weeks: 1 } }
    await db
      .update(inspections)
      .set({ details: year0, stage: 'fieldwork' })
      .where(eq(inspections.id, row!.id))
    const [oddest] = await rowsOf('inspections.csv?search=at-the-panel')
    expect(oddest!['due']).toBe('0000-01-03')
    await db
      .update(inspections)
      .set({ details, stage: 'ratings-panel' })
      .where(eq(inspections.id, row!.id))
  })

  it('shows the ratings that were published, by region and name, and finds them by a code', async () => {
    const rows = await rowsOf('ratings.csv')
    expect(rows).toHaveLength(10)
    const places = rows.map(({ region, service }) => `${region}, ${service}`)
    expect(places).toEqual(places.toSorted())
    const { row, record } = published[3]!
    const rounds = await rowsOf(`ratings.csv?search=${row.details.service.codes!['service']}`)
    expect(rounds).toHaveLength(2)
    const one = rounds.find(({ inspection }) => inspection === row.slug)
    for (const { id, rating } of record.ratings.standards.filter(
      (standard) => standard.id !== '2.6',
    ))
      expect(one![`standard_${id.replace('.', '_')}`]!.toLowerCase().replaceAll(' ', '-'), id).toBe(
        rating,
      )
    const body = (await ada.get('/programme/ratings')).body
    expect(body.match(/\/publications">/g)).toHaveLength(10)
  })

  it('tells a key question over time by what the records count, with intervals', async () => {
    const expected = new Map<string, { yes: number; relevant: number; inspections: number }>()
    for (const { row, record } of published) {
      const read = parsedOrThrow(parseRecord(JSON.parse(JSON.stringify(record)), []))
      const { yes, no } = countsOf(countedBy(read), 'assessment-safety')
      const year = row.details.publication.published!.slice(0, 4)
      const before = expected.get(year) ?? { yes: 0, relevant: 0, inspections: 0 }
      expected.set(year, {
        yes: before.yes + yes,
        relevant: before.relevant + yes + no,
        inspections: before.inspections + 1,
      })
    }
    const rows = await rowsOf('shares.csv?question=assessment-safety&period=year')
    expect(
      rows.map(({ period, inspections: n, yes, relevant }) => [period, n, yes, relevant]),
    ).toEqual(
      [...expected].map(([year, { yes, relevant, inspections: n }]) => [
        year,
        `${n}`,
        `${yes}`,
        `${relevant}`,
      ]),
    )
    const first = expected.get('2023')!
    expect(Number(rows[0]!['low'])).toBeCloseTo(wilsonInterval(first.yes, first.relevant).low, 6)
    const quarters = await rowsOf('published.csv')
    expect(quarters.map(({ period }) => period)).toEqual([
      'January to March 2023',
      'April to June 2023',
      'January to March 2025',
      'April to June 2025',
    ])
    expect(quarters.map((row) => row['inspections'])).toEqual(['3', '2', '3', '2'])
  })

  it('goes into a spreadsheet', async () => {
    const file = await ada.get('/programme/tables/ratings.xlsx')
    expect(file.statusCode, test.events.slice(-2).join()).toBe(200)
    const parts = Object.values(unzipSync(file.rawPayload)).map((part) => Buffer.from(part))
    expect(Buffer.concat(parts).toString()).toContain(published[0]!.row.details.service.name)
    expect((await ada.get('/programme/tables/accounts.csv')).statusCode).toBe(404)
  })

  it('shows everybody the inspections of their own teams alone, in every table and choice', async () => {
    const lead = await addPerson(test, 'Lena')
    const stranger = await addPerson(test, 'Sam')
    const [one, other] = [published[0]!.row, published[1]!.row]
    await addMember(test, one, lead, 'reader')
    const [lena, sam] = [await browse(test, lead), await browse(test, stranger)]
    const of = (rows: Record<string, string>[]) => rows.map((row) => row['inspection'])
    expect(of(await rowsOf('inspections.csv', lena))).toEqual([one.slug])
    expect(of(await rowsOf('ratings.csv', lena))).toEqual([one.slug])
    const shares = await rowsOf('shares.csv', lena)
    expect(shares.map((row) => row['inspections'])).toEqual(['1'])
    for (const path of ['', '/ratings', '/figures']) {
      const [hers, his] = [await lena.get(`/programme${path}`), await sam.get(`/programme${path}`)]
      expect(hers.body).not.toContain(other.details.service.name)
      expect(hers.body).not.toContain(other.details.service.region)
      expect(his.body).not.toContain('/inspections/')
      expect(his.body).not.toContain(one.details.service.region)
    }
    expect(await rowsOf('inspections.csv', sam)).toEqual([])
    expect((await sam.get('/programme/tables/ratings.csv')).statusCode).toBe(404)
  })
})

it('says what leads an inspection and what was chosen, and keeps it from page to page', async () => {
  const account = await addPerson(test, 'Olga')
  await addMember(test, published[2]!.row, account, 'lead')
  const region = published[2]!.row.details.service.region!
  const query = `?region=${encodeURIComponent(region)}&search=2023`
  const { body } = await ada.get(`/programme${query}`)
  expect(body).toContain('Olga')
  expect(body).toMatch(/href="\/programme\/ratings\?search=2023&amp;region=/)
  expect(body).toContain('value="2023"')
})

it('gives back the details of an inspection as they were brought in, whatever they hold', async () => {
  const { db, now } = test.services
  const { row } = published.at(-1)!
  const whole = await assembleInspection(db, row)
  expect(whole.publication.previous).toBeDefined()
  const earlier = {
    id: 'before',
    framework: whole.framework,
    published: '2021-05',
    cases: emptyTally,
    surveys: {},
  }
  const brought = { ...whole, id: 'brought-in', earlier }
  const added = await addInspection(db, { account: null, at: now() }, brought, 'published')
  expect(await assembleInspection(db, added)).toEqual(brought)
})
