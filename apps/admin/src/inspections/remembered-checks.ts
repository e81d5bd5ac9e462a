import { eq, inArray, sql } from 'drizzle-orm'
import { inTime } from '../process/in-time.js'
import { Unread, type Asker, type ReadingFor } from '../services/reading.js'
import type { Database, Transaction } from '../store/open-store.js'
import { audit, inspections } from '../store/schema.js'
import type { Blocker } from './blocker.js'
import type { InspectionRow } from '../store/inspection-row.js'
import { currentBlockers } from './stage-step.js'

/** What the checks of an inspection’s next stage say, as far as that is known. */
export type Checks =
  | { readonly state: 'done'; readonly blockers: readonly Blocker[] }
  /** They are under way; they said so much before the last change. */
  | { readonly state: 'running'; readonly before: readonly Blocker[] | null }
  /** They could not be finished, which says nothing of what they check. */
  | { readonly state: 'unread' }

type Finished = Exclude<Checks, { state: 'running' }>

/** How long the next of several inspections waits for the one before, in milliseconds. */
const turn = 1_000
/** Inspections whose checks are kept at once: more than a team works on. */
const mostKept = 200

interface Kept {
  /** The change that the checks were made after. */
  of: string | null
  checks: Finished | null
  running: Promise<void> | null
}

export interface RememberedChecks {
  /** The checks as they are now, or that they are under way: a page does not wait for them long. `again` tries once more what was not finished. */
  of(inspection: InspectionRow, asker: Asker, again?: boolean): Promise<Checks>
  /** The same of several, one after the other, for nobody in particular. */
  ofAll(list: readonly InspectionRow[]): Promise<readonly Checks[]>
  /** The checks as they are now, however long they take, and the change that they were made after. Rejects with `Unread` when they cannot be finished. */
  finished(
    inspection: InspectionRow,
    asker: Asker,
  ): Promise<{ readonly of: string; readonly blockers: readonly Blocker[] }>
}

/** The checks of inspections’ next stages, made again only after something has changed. */
export function rememberedChecks(
  db: Database,
  reading: ReadingFor,
  pageWait: number,
): RememberedChecks {
  const kept = new Map<string, Kept>()
  let behind: Promise<unknown> = Promise.resolve()

  const keptOf = ({ id }: InspectionRow): Kept => {
    const known = kept.get(id) ?? { of: null, checks: null, running: null }
    kept.delete(id)
    kept.set(id, known)
    for (const one of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(one)
    }
    return known
  }

  /** One check of an inspection at a time: whoever asks meanwhile waits for it. */
  const run = (inspection: InspectionRow, asker: Asker, one: Kept) => {
    one.running ??= (async () => {
      const of = await lastChange(db, inspection)
      // As it is now, not as the request found it.
      const [row] = await db.select().from(inspections).where(eq(inspections.id, inspection.id))
      one.checks = await made(row!, asker)
      one.of = of
    })().finally(() => {
      one.running = null
    })
    return one.running
  }

  const made = async (inspection: InspectionRow, asker: Asker): Promise<Finished> => {
    try {
      const blockers = await currentBlockers(db, inspection, reading(asker))
      return { state: 'done', blockers }
    } catch (error) {
      if (!(error instanceof Unread)) throw error
      return { state: 'unread' }
    }
  }

  const now = (one: Kept, of: string): Checks =>
    one.checks !== null && isMadeAfter(one, of)
      ? one.checks
      : {
          state: 'running',
          before: one.checks?.state === 'done' ? one.checks.blockers : null,
        }

  /** A check that began before the change says nothing of it; the next one does, whatever changes meanwhile. */
  const upTo = async (inspection: InspectionRow, asker: Asker, one: Kept, of: string) => {
    if (!isMadeAfter(one, of)) await one.running
    if (!isMadeAfter(one, of)) await run(inspection, asker, one)
  }

  return {
    async of(inspection, asker, again = false) {
      const of = await lastChange(db, inspection)
      const one = keptOf(inspection)
      if (again && one.checks?.state === 'unread') one.of = null
      await inTime(pageWait, upTo(inspection, asker, one, of))
      return now(one, of)
    },

    async ofAll(list) {
      const changes = await lastChanges(db, list)
      const all = list.map((inspection) => ({
        inspection,
        one: keptOf(inspection),
        of: changes(inspection),
      }))
      const open = all.filter(({ one, of }) => !isMadeAfter(one, of))
      const checking = behind.then(async () => {
        for (const { inspection, one, of } of open) {
          const asker = { doer: { account: null }, inspection }
          // One that takes long goes on beside the next, and one that fails fails for who opens it.
          if (!isMadeAfter(one, of))
            await inTime(Math.max(turn, pageWait), run(inspection, asker, one)).catch(
              () => undefined,
            )
        }
      })
      behind = checking.catch(() => undefined)
      if (open.length > 0) await inTime(pageWait, checking)
      return all.map(({ one, of }) => now(one, of))
    },

    async finished(inspection, asker) {
      const of = await lastChange(db, inspection)
      const one = keptOf(inspection)
      if (one.checks?.state === 'unread') one.of = null
      await upTo(inspection, asker, one, of)
      const checks = now(one, of)
      if (checks.state !== 'done') throw new Unread('failed')
      return { of: one.of ?? of, blockers: checks.blockers }
    },
  }
}

/** Whether checks were made after a change, or a later one. */
function isMadeAfter({ of }: Kept, change: string): boolean {
  return of !== null && numberOf(of) >= numberOf(change)
}

/** The number of a change: that of its entry in the audit trail. */
function numberOf(change: string): number {
  return Number(change.split(' ').at(-1))
}

type Known = Pick<InspectionRow, 'id'>

/** Every change leaves an entry in the audit trail: the newest one tells whether there was any. What is made of an inspection changes nothing in it. */
export async function lastChange(db: Database | Transaction, inspection: Known): Promise<string> {
  return (await lastChanges(db, [inspection]))(inspection)
}

async function lastChanges(
  db: Database | Transaction,
  list: readonly Known[],
): Promise<(inspection: Known) => string> {
  if (list.length === 0) return () => ''
  const newest = sql<
    number | null
  >`(select max(${audit.seq}) from ${audit} where ${audit.inspection} = ${inspections.id} and ${audit.action} not in ('export-draft', 'finish'))`
  const ids = list.map(({ id }) => id)
  const found = await db
    .select({ id: inspections.id, stage: inspections.stage, seq: newest })
    .from(inspections)
    .where(inArray(inspections.id, ids))
  const changes = new Map(found.map(({ id, stage, seq }) => [id, `${stage} ${seq ?? 0}`]))
  return ({ id }) => changes.get(id) ?? ''
}
