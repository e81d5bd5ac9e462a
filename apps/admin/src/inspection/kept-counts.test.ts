import { tally, type Case } from '@inspectorate/core'
import { frameworkById } from '@inspectorate/frameworks'
import { eq, inArray, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addSample, runningApp, type TestApp } from '../../test/running-app.js'
import type { InspectionId } from '../store/inspection-id.js'
import { cases } from '../store/schema.js'
import { answeredOf } from './answered-of.js'
import { casesOf } from './assemble-inspection.js'
import { countCases } from './count-cases.js'
import { countUnanswered, countUnfinished } from './count-unanswered.js'

const framework = frameworkById('hmip-pdu-2021')!
const questions = ['records-complete', 'management-oversight', 'a question of nobody']

let test: TestApp
let inspection: InspectionId
beforeAll(async () => {
  test = await runningApp()
  ;({ id: inspection } = await addSample(test))
})
afterAll(() => test.stop())

const anyContent = fc.record({
  answers: fc.dictionary(fc.constantFrom(...questions), fc.constantFrom('yes', 'no', 'na'), {
    noNullPrototype: true,
  }),
  characteristics: fc.dictionary(
    fc.constantFrom('sex', 'age', 'a "quoted" one'),
    fc.constantFrom('woman', 'man', ''),
    { noNullPrototype: true },
  ),
})
const anyId = fc.constantFrom(...Array.from({ length: 12 }, (_, i) => `K${i}`))
const anyIds = fc.uniqueArray(anyId, { maxLength: 6 })

type Content = Pick<Case, 'answers' | 'characteristics'>

/** What somebody may do to cases, in whatever statement. */
const anyDeed = fc.oneof(
  fc.record({ deed: fc.constant('import' as const), ids: anyIds, content: anyContent }),
  fc.record({ deed: fc.constant('save' as const), ids: anyIds, content: anyContent }),
  fc.record({ deed: fc.constant('note' as const), ids: anyIds, content: anyContent }),
  fc.record({ deed: fc.constant('rename' as const), ids: anyIds, content: anyContent }),
  fc.record({ deed: fc.constant('delete' as const), ids: anyIds, content: anyContent }),
  fc.record({ deed: fc.constant('undo' as const), ids: anyIds, content: anyContent }),
)

async function done({
  deed,
  ids,
  content,
}: {
  deed: 'import' | 'save' | 'note' | 'rename' | 'delete' | 'undo'
  ids: readonly string[]
  content: Content
}): Promise<void> {
  const { db } = test.services
  if (ids.length === 0) return
  const which = sql`${eq(cases.inspection, inspection)} and ${inArray(cases.id, [...ids].sort())}`
  if (deed === 'import')
    await db
      .insert(cases)
      .values([...ids].sort().map((id, position) => ({ inspection, id, position, ...content })))
      .onConflictDoUpdate({
        target: [cases.inspection, cases.id],
        set: { answers: sql`excluded.answers`, characteristics: sql`excluded.characteristics` },
      })
  else if (deed === 'save') await db.update(cases).set(content).where(which)
  else if (deed === 'note') await db.update(cases).set({ note: 'A note' }).where(which)
  else if (deed === 'rename')
    await db
      .update(cases)
      .set({ ...content, id: sql`id || '-' || gen_random_uuid()` })
      .where(which)
  else if (deed === 'delete') await db.delete(cases).where(which)
  else
    await db
      .transaction(async (tx) => {
        await tx.update(cases).set(content).where(which)
        await tx.delete(cases).where(which)
        throw new Error('undone')
      })
      .catch(() => undefined)
}

async function counts() {
  const { db } = test.services
  return {
    kept: await countCases(db, inspection, framework),
    counted: tally(await casesOf(db, inspection)),
  }
}

it('counts that are kept are those that would be counted, whatever is done to cases, one after the other or at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { maxLength: 6 }), fc.boolean(), async (deeds, atOnce) => {
      // Two who wait for each other are told, and one of them tries again.
      if (atOnce) await Promise.allSettled(deeds.map(done))
      else for (const one of deeds) await done(one)
      const { kept, counted } = await counts()
      expect(kept).toEqual(counted)
    }),
    { numRuns: 40 },
  )
})

it('the unanswered questions of each case are known after each change of it, and not before they are counted', async () => {
  const { db } = test.services
  const agree = async () => {
    const rows = await db.select().from(cases).where(eq(cases.inspection, inspection))
    const unanswered = rows.map((row) => {
      const { asked, answered } = answeredOf(framework, row)
      return asked - answered
    })
    expect(rows.map((row) => row.unanswered)).toEqual(unanswered)
    return unanswered.filter((one) => one > 0).length
  }
  await countUnanswered(db, inspection, framework)
  await agree()
  // What the cases hold by now is random: to be sure, their answers change twice.
  for (const answer of ['no', 'yes'])
    await db
      .update(cases)
      .set({ answers: { 'records-complete': answer }, unanswered: 0 })
      .where(eq(cases.inspection, inspection))
  const [row] = await db.select().from(cases).where(eq(cases.inspection, inspection)).limit(1)
  expect(row!.unanswered).toBeNull()
  const { all, unfinished } = await countUnfinished(db, inspection, framework)
  expect(unfinished).toBe(await agree())
  expect(all).toBe((await casesOf(db, inspection)).length)
})

it('the app itself cannot write what is counted', async () => {
  await expect(
    test.services.db.execute(sql`update case_counts set count = count + 1`),
  ).rejects.toMatchObject({ cause: { code: '42501' } })
})
