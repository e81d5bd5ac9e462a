import { eq, sql } from 'drizzle-orm'
import type { Transaction } from './open-store.js'
import { audit, auditHead } from './schema.js'
import { hashOf, type AuditEntry } from './audit-entry.js'

const auditLock = 7_121_002

/** Adds an entry at the end of the chain, in the transaction of the change that it tells of. */
export async function appendAudit(tx: Transaction, deed: Omit<AuditEntry, 'seq'>): Promise<void> {
  // Held until the transaction ends: no other entry can get the same place.
  await tx.execute(sql`select pg_advisory_xact_lock(${auditLock})`)
  const [head] = await tx.select().from(auditHead).where(eq(auditHead.id, 1))
  if (!head) throw new Error('the audit trail has no head')
  const entry = { ...deed, seq: head.seq + 1 }
  const hash = hashOf(entry, head.hash)
  await tx.insert(audit).values({ ...entry, hash })
  await tx.update(auditHead).set({ seq: entry.seq, hash }).where(eq(auditHead.id, 1))
}
