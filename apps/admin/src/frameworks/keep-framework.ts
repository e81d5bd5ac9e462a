import { and, count, eq, isNotNull, sql } from 'drizzle-orm'
import { change, type Doer } from '../store/change.js'
import type { Database, Transaction } from '../store/open-store.js'
import { frameworks, inspections } from '../store/schema.js'

const frameworksLock = 7_121_008

/** Inspections use it: it cannot be changed or removed. */
export class InUse extends Error {
  constructor(readonly uses: number) {
    super('inspections use the framework')
  }
}

/** A framework that was read. */
export interface ReadFramework {
  readonly id: string
  readonly sha256: string
  readonly file: unknown
  /** The name of the uploaded file. */
  readonly name: string
}

/**
 * Keeps an uploaded framework, in the place of one of the same id that no inspection uses. One that is kept
 * already stays as it is. Throws `InUse` where an inspection uses other rules of that id.
 */
export function keepFramework(db: Database, doer: Doer, read: ReadFramework): Promise<unknown> {
  const { id, sha256, file, name } = read
  return change(db, doer, { action: 'upload', inspection: null, record: recordOf(id) }, (tx) =>
    alone(tx, async () => {
      const before = await kept(tx, id)
      if (before?.sha256 === sha256) return null
      await removeUnused(tx, id)
      await tx.insert(frameworks).values({
        id,
        sha256,
        content: JSON.stringify(file),
        name,
        account: doer.account,
        at: doer.at,
      })
      return { before: before ?? null, after: { sha256, name }, result: undefined }
    }),
  )
}

/** Removes an uploaded framework. Throws `InUse` where an inspection uses it. */
export function removeFramework(db: Database, doer: Doer, id: string): Promise<unknown> {
  return change(db, doer, { action: 'remove', inspection: null, record: recordOf(id) }, (tx) =>
    alone(tx, async () => {
      const before = await kept(tx, id)
      if (!before) return null
      await removeUnused(tx, id)
      return { before, after: null, result: undefined }
    }),
  )
}

/** Two uploads never meet. That an inspection begins meanwhile is refused by the database. */
async function alone<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  await tx.execute(sql`select pg_advisory_xact_lock(${frameworksLock})`)
  return work()
}

async function kept(tx: Transaction, id: string) {
  const [row] = await tx
    .select({ sha256: frameworks.sha256, name: frameworks.name })
    .from(frameworks)
    .where(eq(frameworks.id, id))
  return row
}

async function removeUnused(tx: Transaction, id: string): Promise<void> {
  const [used] = await tx
    .select({ uses: count() })
    .from(inspections)
    .where(and(eq(inspections.framework, id), isNotNull(inspections.rules)))
  if (used && used.uses > 0) throw new InUse(used.uses)
  await tx.delete(frameworks).where(eq(frameworks.id, id))
}

function recordOf(id: string): string {
  return `framework ${id}`
}
