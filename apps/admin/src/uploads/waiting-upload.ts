import { and, eq, lt, or } from 'drizzle-orm'
import type { Upload } from '../services/reading.js'
import type { Database } from '../store/open-store.js'
import { pendingImports } from '../store/schema.js'
import { isUuid } from '../web/is-uuid.js'
import type { InspectionVisit } from '../web/visit.js'

const day = 24 * 60 * 60_000

/** A file that waits until somebody has said what to take of it. */
export type WaitingUpload = typeof pendingImports.$inferSelect

/** Keeps a file for its visitor: nobody keeps more than one waiting in an inspection, and nobody for more than a day. */
export async function keepWaiting(
  db: Database,
  { inspection, visitor, now }: InspectionVisit,
  target: string,
  { name, bytes }: Upload,
): Promise<WaitingUpload> {
  await db
    .delete(pendingImports)
    .where(
      or(
        lt(pendingImports.at, new Date(now.getTime() - day)),
        and(eq(pendingImports.inspection, inspection.id), eq(pendingImports.account, visitor.id)),
      ),
    )
  const [kept] = await db
    .insert(pendingImports)
    .values({ inspection: inspection.id, account: visitor.id, at: now, target, name, bytes })
    .returning()
  return kept!
}

/** The file that an address names, where it is the visitor’s; null where it is not. */
export async function waitingUpload(
  db: Database,
  { inspection, params, visitor }: InspectionVisit,
): Promise<WaitingUpload | null> {
  const id = params['upload'] ?? ''
  if (!isUuid(id)) return null
  const [found] = await db
    .select()
    .from(pendingImports)
    .where(
      and(
        eq(pendingImports.id, id),
        eq(pendingImports.inspection, inspection.id),
        eq(pendingImports.account, visitor.id),
      ),
    )
  return found ?? null
}

/** Forgets a file of which all was taken. */
export async function forgetWaiting(db: Database, { id }: WaitingUpload): Promise<void> {
  await db.delete(pendingImports).where(eq(pendingImports.id, id))
}
