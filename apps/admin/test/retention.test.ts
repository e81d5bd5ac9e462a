import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { removeEvidence } from '../src/retention/remove-evidence.js'
import type { InspectionRow } from '../src/store/inspection-row.js'
import * as schema from '../src/store/schema.js'
import { verifyAudit } from '../src/store/verify-audit.js'
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
let pool: pg.Pool
let owner: ReturnType<typeof drizzle<typeof schema>>
let ruth: Browsing
let account: { id: string }
let inspection: InspectionRow
let here: string
beforeAll(async () => {
  test = await runningApp()
  pool = new pg.Pool({ connectionString: test.url, max: 1 })
  owner = drizzle(pool, { schema })
  account = await addPerson(test, 'Ruth')
  ruth = await browse(test, account)
})
beforeEach(async () => {
  inspection = await addSample(test)
  here = `/inspections/${inspection.slug}`
  await addMember(test, inspection, account, 'lead')
})
afterAll(async () => {
  await pool.end()
  await test.stop()
})

it('an archived inspection is out of the lists and only to be read, until it is brought back', async () => {
  await ruth.post(`${here}/archive`, {})
  expect((await ruth.get('/')).body).not.toContain(`${here}"`)
  expect((await ruth.get('/?archived=yes')).body).toContain(`${here}"`)
  expect((await ruth.get(`${here}/cases/P001`)).body).toContain('This inspection is archived')
  const attempts = await Promise.all([
    ruth.post(`${here}/cases/P001`, { version: '1' }),
    ruth.post(`${here}/narrative/annexe`, { version: '1', text: 'New.' }),
    ruth.post(`${here}/stage`, { from: 'fieldwork' }),
    ruth.post(`${here}/step-back`, { to: 'set-up', reason: 'To see.' }),
    ruth.post(`${here}/publications/draft`, {}),
  ])
  for (const answer of attempts) {
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toContain('This inspection is archived')
  }
  await ruth.post(`${here}/archive`, { back: 'yes' })
  expect((await ruth.get('/')).body).toContain(`${here}"`)
  expect(
    (await ruth.post(`${here}/narrative/annexe`, { version: '1', text: 'New.' })).statusCode,
  ).toBe(303)
})

describe('evidence whose time is over', () => {
  const remove = () => removeEvidence(owner, inspection.slug, test.clock.now)
  const secret = 'A sentence about one person.'

  /** A second assessment of a case, with a note. */
  const readAgain = async (id: string, note: string) => {
    const its = { inspection: inspection.id, case: id, assessor: 'sam' }
    await owner
      .insert(schema.assessors)
      .values({ inspection: inspection.id, code: 'sam', account: account.id })
    await owner.insert(schema.secondAssessments).values(its)
    await ruth.post(`${here}/cases/${id}/second`, { version: '1', note })
  }

  it('is removed with what the trail holds of it, and the trail is whole', async () => {
    await ruth.post(`${here}/cases/P001`, { version: '1', note: secret })
    await ruth.post(`${here}/cases/P002/delete`, { version: '1', reason: secret })
    await readAgain('P003', secret)
    await expect(remove()).rejects.toThrow('Nobody has said from when')
    expect((await ruth.post(`${here}/retention`, { due: '2026-02-30' })).statusCode).toBe(400)
    await ruth.post(`${here}/retention`, { due: '2026-03-03' })
    await expect(remove()).rejects.toThrow('is not due before 2026-03-03')
    await ruth.post(`${here}/retention`, { due: '2026-03-02' })
    expect((await ruth.get(`${here}/keep`)).body).toContain('It is due now.')
    await expect(remove()).rejects.toThrow('still worked on')
    await ruth.post(`${here}/archive`, {})

    expect(await remove()).toMatchObject({ cases: 40, entries: 3 })
    const { rows } = await test.services.db.execute(
      sql`select count(*)::int as n from audit where before like ${`%${secret}%`} or after like ${`%${secret}%`}`,
    )
    expect(rows).toEqual([{ n: 0 }])
    for (const table of [schema.secondAssessments, schema.assessors])
      expect(await owner.$count(table, eq(table.inspection, inspection.id))).toBe(0)
    expect((await verifyAudit(test.services.db)).fault).toBeNull()
    const told = (await ruth.get(`${here}/history`)).body
    expect(told).toContain('removed with the evidence')
    expect(told).toContain('Evidence removed')
    expect((await ruth.get(`${here}/cases`)).body).toContain('The evidence was removed')
    await expect(remove()).rejects.toThrow('removed already')
  })

  it('cannot be said to be removed by who only empties an entry', async () => {
    await ruth.post(`${here}/cases/P001`, { version: '1', note: 'Any.' })
    const its = eq(schema.audit.record, 'case P001')
    const [entry] = await owner
      .select()
      .from(schema.audit)
      .where(sql`${its} and ${schema.audit.inspection} = ${inspection.id}`)
    const { seq, before, after } = entry!
    const empty = '{"removed":true}'
    await owner
      .update(schema.audit)
      .set({ before: empty, after: empty })
      .where(eq(schema.audit.seq, seq))
    expect((await verifyAudit(test.services.db)).fault).toEqual({ code: 'changed', seq })
    await owner.update(schema.audit).set({ before, after }).where(eq(schema.audit.seq, seq))
    expect((await verifyAudit(test.services.db)).fault).toBeNull()
  })
})
