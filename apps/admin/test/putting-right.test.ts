import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { InspectionRow } from '../src/store/inspection-row.js'
import { cases } from '../src/store/schema.js'
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
let ruth: Browsing
let account: { id: string }
let inspection: InspectionRow
let here: string
beforeAll(async () => {
  test = await runningApp()
  account = await addPerson(test, 'Ruth')
  ruth = await browse(test, account)
})
beforeEach(async () => {
  inspection = await addSample(test)
  here = `/inspections/${inspection.slug}`
  await addMember(test, inspection, account, 'lead')
})
afterAll(() => test.stop())

const body = async (path: string) => (await ruth.get(`${here}${path}`)).body
/** A page’s words without its mark-up. */
const words = async (path: string) =>
  (await body(path))
    .replaceAll(/<span class="govuk-visually-hidden">[^<]*<\/span>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
const history = (of: string) => words(`/history?of=${encodeURIComponent(of)}`)

async function caseOf(id: string) {
  const rows = await test.services.db
    .select()
    .from(cases)
    .where(eq(cases.inspection, inspection.id))
  return rows.find((one) => one.id === id)
}

async function imported(csv: string, name = 'cases.csv', into = 'cases'): Promise<string> {
  const preview = await ruth.upload(`${here}/import`, name, csv, { into })
  await ruth.post(/action="([^"]*\/import\/[^"]*)"/.exec(preview.body)![1]!, {})
  return /href="([^"]*\/imports\/\d+)"/.exec(await body('/imports'))![1]!
}

describe('a case', () => {
  it('is renamed with all that it holds, and its history with it', async () => {
    await imported('case,records-complete\nA1,no\n')
    await ruth.post(`${here}/cases/A1`, {
      version: '1',
      'answer.records-complete': 'yes',
      note: 'Read the log.',
    })
    expect((await ruth.post(`${here}/cases/A1/rename`, { id: 'P002' })).statusCode).toBe(400)
    expect((await ruth.post(`${here}/cases/A1/rename`, { id: 'a/b' })).statusCode).toBe(400)
    const renamed = await ruth.post(`${here}/cases/A1/rename`, { id: 'A 1.2' })
    expect(renamed.headers.location).toBe(`${here}/cases/A%201.2`)
    await ruth.post(`${here}/cases/A 1.2/rename`, { id: 'A3' })
    expect(await caseOf('A1')).toBeUndefined()
    expect(await caseOf('A3')).toMatchObject({ note: 'Read the log.', version: 4 })

    // Another case takes the id that was left: its history is its own.
    await ruth.post(`${here}/cases`, { id: 'A1' })
    const told = await history('case A3')
    expect(told).toMatch(
      /Renamed.*A 1\.2.*→.*A3.*Renamed.*A1.*→.*A 1\.2.*Changed.*Imported.*cases\.csv/,
    )
    expect(told).toMatch(/No\s*→\s*Yes/)
    expect(told).toContain('Read the log.')
    expect(await history('case A1')).not.toContain('Read the log.')
  })

  it('is deleted with a reason over what was seen, and what it held stays on record', async () => {
    await ruth.post(`${here}/cases/P002`, { version: '1', note: 'The second of a pair.' })
    const asks = await body('/cases/P002/rename-or-delete')
    expect(asks).toContain('and it has a note')
    const gone = `${here}/cases/P002/delete`
    expect((await ruth.post(gone, { version: '2', reason: ' ' })).statusCode).toBe(400)
    const stale = await ruth.post(gone, { version: '1', reason: 'Twice.' })
    expect(stale.body).toContain('Somebody changed this case meanwhile')
    await ruth.post(gone, { version: '2', reason: 'Entered twice.' })
    expect(await caseOf('P002')).toBeUndefined()
    expect((await ruth.get(`${here}/cases/P002`)).statusCode).toBe(404)
    expect((await ruth.post(gone, { version: '2', reason: 'Twice.' })).statusCode).toBe(404)
    const told = await history('case P002')
    expect(told).toContain('Deleted')
    expect(told).toContain('Entered twice.')
    expect(told).toContain('The second of a pair.')
  })
})

describe('a response', () => {
  it('is found by its id, renamed and deleted', async () => {
    const list = '/surveys/staff-survey/responses'
    const file = 'response,staff-manageable\nodd.1,yes\nodd_2,no\n'
    await imported(file, 's.csv', 'survey:staff-survey')
    expect(await body(`${list}?find=d_2`)).toContain('odd_2')
    expect(await body(`${list}?find=d%25`)).not.toContain('odd_2')
    const one = `${here}${list}/odd_2`
    expect((await ruth.get(one)).statusCode).toBe(200)
    await ruth.post(`${one}/rename`, { id: 'odd-3' })
    expect((await ruth.get(one)).statusCode).toBe(404)
    await ruth.post(`${here}${list}/odd-3/delete`, { reason: 'A test of the form.' })
    expect(await body(`${list}?find=odd`)).not.toContain('odd-3')
    const told = await history('response odd-3 to staff-survey')
    expect(told).toMatch(/Deleted.*A test of the form\..*Renamed.*Imported/)
  })
})

describe('an import', () => {
  const file = 'case,records-complete\nP001,no\nP003,no\nN1,yes\nN2,yes\nN3,yes\n'
  const before = async () =>
    Object.fromEntries(
      await Promise.all(
        ['P001', 'P003'].map(async (id) => [id, (await caseOf(id))!.answers] as const),
      ),
    )

  it('is undone as a whole; what was changed since is told, and stays where somebody says so', async () => {
    const as = await before()
    const past = await imported(file)
    await ruth.post(`${here}/cases/P003`, { version: '2', 'answer.records-complete': 'yes' })
    await ruth.post(`${here}/cases/N2`, {
      version: '1',
      'answer.records-complete': 'yes',
      note: 'Seen.',
    })
    await ruth.post(`${here}/cases/N3/rename`, { id: 'N4' })
    const told = await words(past.slice(here.length))
    expect(told).toContain('1 that it added goes again: N1')
    expect(told).toContain('1 that it changed is put back as it was: P001')
    expect(told).toMatch(/2 were changed since, by hand or by another file: (P003, N2|N2, P003)/)
    expect(told).toContain(
      '1 is no longer there under its id, deleted or renamed since, and stays so: N3',
    )

    expect((await ruth.post(`${past}/undo`, { changed: '2' })).statusCode).toBe(400)
    await ruth.post(`${past}/undo`, { since: 'keep', changed: '2' })
    expect((await caseOf('P001'))!.answers).toEqual(as['P001'])
    expect((await caseOf('P003'))!.answers).toEqual({ 'records-complete': 'yes' })
    expect(await caseOf('N1')).toBeUndefined()
    expect((await caseOf('N2'))!.note).toBe('Seen.')
    expect(await caseOf('N4')).toBeDefined()
    expect(await words('/imports')).toContain('Undone on')
    expect(await history('case N1')).toMatch(/Import undone.*Imported/)

    // Once is once.
    await ruth.post(`${past}/undo`, { since: 'lose', changed: '2' })
    expect((await caseOf('N2'))!.note).toBe('Seen.')
  })

  it('is undone with what was changed since only when nothing more was changed than was told', async () => {
    const as = await before()
    const past = await imported(file)
    await ruth.post(`${here}/cases/N2`, { version: '1', note: 'Seen.' })
    await ruth.post(`${here}/cases/P003`, { version: '2', 'answer.records-complete': 'yes' })
    expect((await ruth.post(`${past}/undo`, { since: 'lose', changed: '1' })).body).toContain(
      'More was changed meanwhile',
    )
    await ruth.post(`${past}/undo`, { since: 'lose', changed: '2' })
    expect(await before()).toEqual(as)
    for (const id of ['N1', 'N2', 'N3']) expect(await caseOf(id), id).toBeUndefined()
    expect(await history('case N2')).toContain('Seen.')
  })
})

describe('the history', () => {
  it('shows what was written and struck in a text, and the text before', async () => {
    const text = 'The service plans well. It is late.'
    await ruth.post(`${here}/narrative/annexe`, { version: '1', text })
    await ruth.post(`${here}/narrative/annexe`, {
      version: '2',
      text: 'The service plans <b>badly</b>. It is late.',
    })
    const told = await body(`/history?of=${encodeURIComponent('section annexe')}`)
    expect(told).toContain('plans ')
    expect(told).toMatch(/<del>well<\/del>/)
    expect(told).toMatch(/<ins>&lt;b&gt;badly&lt;\/b&gt;<\/ins>/)
    expect(told).toContain('The whole text before')
    const hostile = Array.from({ length: 20_000 }, (_, i) => `a${i} `).join('')
    await ruth.post(`${here}/narrative/annexe`, { version: '3', text: hostile.slice(0, 90_000) })
    expect((await ruth.get(`${here}/history?of=section%20annexe`)).statusCode).toBe(200)
    const all = await words('/history')
    expect(all).toContain('Section annexe')
    expect(all).toContain(`Inspection ${inspection.slug}`)
  })
})
