import { asc, gt } from 'drizzle-orm'
import type { Database } from './open-store.js'
import { audit, auditHead } from './schema.js'
import { hashOf, type AuditEntry } from './audit-entry.js'
import { removedContent } from './removed-content.js'
import type { AuditHead } from './audit-head.js'

/** What is wrong with the audit trail, and from which entry on; the first fault only. */
export type AuditFault =
  | { readonly code: 'changed'; readonly seq: number }
  | { readonly code: 'missing'; readonly seq: number }
  | { readonly code: 'inserted'; readonly seq: number }
  /** The trail is whole, but not the one that was kept. */
  | { readonly code: 'other-trail'; readonly seq: number }

export interface AuditVerdict {
  /** How many entries are as they were written. */
  readonly entries: number
  /** Where the trail ends now; null when it is not whole. */
  readonly head: AuditHead | null
  readonly fault: AuditFault | null
}

const batch = 1000

/**
 * Reads the whole trail in one snapshot and computes its chain again. A chain proves nothing against
 * somebody who owns the database and computes all of it anew: a head that was kept elsewhere does.
 */
export async function verifyAudit(db: Database, kept?: AuditHead): Promise<AuditVerdict> {
  return db.transaction(
    async (tx) => {
      const [head] = await tx.select().from(auditHead)
      let previous = { seq: 0, hash: '' }
      /** By inspection: the first entry whose content is gone, until an entry says that it was removed. */
      const unsaid = new Map<string, number>()
      for (;;) {
        const rows = await tx
          .select()
          .from(audit)
          .where(gt(audit.seq, previous.seq))
          .orderBy(asc(audit.seq))
          .limit(batch)
        for (const { hash, ...entry } of rows) {
          const expected = previous.seq + 1
          if (entry.seq > expected) return faulty(previous.seq, 'missing', expected)
          if (isRemoved(entry)) {
            if (!unsaid.has(entry.inspection!)) unsaid.set(entry.inspection!, entry.seq)
          } else if (hashOf(entry, previous.hash) !== hash)
            return faulty(previous.seq, 'changed', entry.seq)
          if (entry.seq === kept?.seq && hash !== kept.hash)
            return faulty(previous.seq, 'other-trail', entry.seq)
          if (entry.action === 'remove-evidence') unsaid.delete(entry.inspection ?? '')
          previous = { seq: entry.seq, hash }
        }
        if (rows.length < batch) break
      }
      const [gone] = [...unsaid.values()].sort((a, b) => a - b)
      if (gone !== undefined) return faulty(previous.seq, 'changed', gone)
      if (!head || head.seq > previous.seq) return faulty(previous.seq, 'missing', previous.seq + 1)
      if (head.seq < previous.seq) return faulty(previous.seq, 'inserted', head.seq + 1)
      if (head.hash !== previous.hash) return faulty(previous.seq, 'changed', previous.seq)
      if (kept && kept.seq > previous.seq) return faulty(previous.seq, 'missing', previous.seq + 1)
      return { entries: previous.seq, head: previous, fault: null }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

/** Whether what an entry held was removed with the evidence of its inspection. Its hash is then covered by the next one’s alone. */
function isRemoved({ inspection, before, after }: AuditEntry): boolean {
  return inspection !== null && before === removedContent && after === removedContent
}

function faulty(entries: number, code: AuditFault['code'], seq: number): AuditVerdict {
  return { entries, head: null, fault: { code, seq } }
}
