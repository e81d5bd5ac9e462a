import { eq, max } from 'drizzle-orm'
import type { Reading } from '../services/reading.js'
import type { Database } from '../store/open-store.js'
import { audit } from '../store/schema.js'
import type { Blocker } from './blocker.js'
import type { InspectionRow } from '../store/inspection-row.js'
import { currentBlockers } from './stage-step.js'

/** Inspections whose checks are kept at once: more than a team works on. */
const mostKept = 200

/** What blocks an inspection’s next stage, read again only after something in it has changed. */
export function rememberedBlockers(
  db: Database,
  reading: Reading,
): (inspection: InspectionRow) => Promise<readonly Blocker[]> {
  const kept = new Map<string, { readonly of: string; readonly blockers: readonly Blocker[] }>()
  return async (inspection) => {
    const of = await lastChange(db, inspection)
    const known = kept.get(inspection.id)
    if (known?.of === of) return known.blockers
    const blockers = await currentBlockers(db, inspection, reading)
    kept.delete(inspection.id)
    kept.set(inspection.id, { of, blockers })
    for (const id of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(id)
    }
    return blockers
  }
}

/** Every change leaves an entry in the audit trail: the newest one tells whether there was any. */
async function lastChange(db: Database, { id, stage }: InspectionRow): Promise<string> {
  const [found] = await db
    .select({ seq: max(audit.seq) })
    .from(audit)
    .where(eq(audit.inspection, id))
  return `${stage} ${found?.seq ?? 0}`
}
