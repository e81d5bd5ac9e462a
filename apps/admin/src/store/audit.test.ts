import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { runningApp, type TestApp } from '../../test/running-app.js'
import { change } from './change.js'
import { audit } from './schema.js'
import { verifyAudit } from './verify-audit.js'

let test: TestApp
let owner: pg.Client
beforeAll(async () => {
  test = await runningApp()
  owner = new pg.Client({ connectionString: test.url })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await test.stop()
})

const deed = { action: 'save', inspection: null, record: 'case P001' }
const deeds = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, i) =>
      change(test.services.db, { account: null, at: test.clock.now }, deed, async () => ({
        before: { answer: i },
        after: { answer: i + 1 },
        result: undefined,
      })),
    ),
  )

beforeEach(async () => {
  await owner.query("truncate audit; update audit_head set seq = 0, hash = ''")
  await deeds(20)
})

describe('the audit trail', () => {
  it('is one chain, though many changes come at once', async () => {
    expect(await verifyAudit(test.services.db)).toMatchObject({ entries: 20, fault: null })
  })

  it.each([
    ['changed', "update audit set after = '{}' where seq = 7", { code: 'changed', seq: 7 }],
    [
      'whose time was changed',
      "update audit set at = at + interval '1 second' where seq = 3",
      { code: 'changed', seq: 3 },
    ],
    ['removed', 'delete from audit where seq = 7', { code: 'missing', seq: 7 }],
    ['removed at the end', 'delete from audit where seq > 18', { code: 'missing', seq: 19 }],
    [
      'inserted at the end',
      "insert into audit select 21, at, account, action, inspection, record, before, after, 'x' from audit where seq = 20",
      { code: 'changed', seq: 21 },
    ],
    [
      'removed and the rest moved up',
      'delete from audit where seq = 7; update audit set seq = seq - 1 where seq > 7',
      { code: 'changed', seq: 7 },
    ],
  ])('shows an entry that was %s', async (_, statement, fault) => {
    await owner.query(statement)
    expect((await verifyAudit(test.services.db)).fault).toEqual(fault)
  })

  it('shows an entry inserted with a hash that fits', async () => {
    const { rows } = await owner.query<{ hash: string }>('select hash from audit_head')
    const { hashOf } = await import('./audit-entry.js')
    const entry = { ...deed, seq: 21, at: test.clock.now, account: null, before: '1', after: '2' }
    await owner.query(
      'insert into audit (seq, at, action, record, before, after, hash) values ($1, $2, $3, $4, $5, $6, $7)',
      [21, entry.at, deed.action, deed.record, '1', '2', hashOf(entry, rows[0]!.hash)],
    )
    expect((await verifyAudit(test.services.db)).fault).toEqual({ code: 'inserted', seq: 21 })
  })

  it('that its owner wrote anew, chain and all, is not the one that was kept', async () => {
    const { db } = test.services
    const { head } = await verifyAudit(db)
    const { hashOf } = await import('./audit-entry.js')
    const rows = await db.select().from(audit).orderBy(audit.seq)
    let previous = ''
    for (const { hash: _, ...entry } of rows) {
      const forged = { ...entry, after: entry.seq === 7 ? '{}' : entry.after }
      previous = hashOf(forged, previous)
      await owner.query('update audit set after = $1, hash = $2 where seq = $3', [
        forged.after,
        previous,
        forged.seq,
      ])
    }
    await owner.query('update audit_head set hash = $1', [previous])
    expect((await verifyAudit(db)).fault).toBeNull()
    expect((await verifyAudit(db, head!)).fault).toEqual({ code: 'other-trail', seq: 20 })
    expect((await verifyAudit(db, { ...head!, seq: 21 })).fault).toEqual({
      code: 'missing',
      seq: 21,
    })
  })

  it.each([
    "update audit set action = 'nothing'",
    'delete from audit',
    'truncate audit',
    'drop table audit',
    'alter table audit disable trigger all',
    "update publication_files set name = 'other'",
    'delete from publication_files',
    'delete from publications',
  ])('cannot be rewritten by the app: %s', async (statement) => {
    const rewritten = test.services.db.execute(statement)
    await expect(rewritten).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  it('has no entry of a change that failed', async () => {
    const failing = change(
      test.services.db,
      { account: null, at: test.clock.now },
      deed,
      async () => {
        throw new Error('no')
      },
    )
    await expect(failing).rejects.toThrow('no')
    expect((await verifyAudit(test.services.db)).entries).toBe(20)
  })
})
