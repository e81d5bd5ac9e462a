import { and, eq, isNull, sql } from 'drizzle-orm'
import { change } from '../store/change.js'
import { StartFault } from '../process/start-fault.js'
import type { Database, Transaction } from '../store/open-store.js'
import {
  audit,
  cases,
  inspections,
  pendingImports,
  publications,
  recorded,
  responses,
  secondAssessments,
  assessors,
} from '../store/schema.js'
import { removedContent } from '../store/removed-content.js'
import type { InspectionRow } from '../store/inspection-row.js'

/** What was removed of an inspection, in counts. */
export interface RemovedEvidence {
  readonly cases: number
  readonly responses: number
  /** Entries of the audit trail whose content is gone; the entries themselves stay. */
  readonly entries: number
}

/** The inspections whose evidence is due on a day, such as `2033-07-01`. */
export function dueInspections(db: Database, day: string): Promise<InspectionRow[]> {
  return db
    .select()
    .from(inspections)
    .where(and(isNull(inspections.evidenceRemoved), sql`${inspections.evidenceDue} <= ${day}`))
    .orderBy(inspections.slug)
}

/**
 * Removes the evidence of an inspection whose time is over: its cases and responses, and what the audit trail and the
 * sources of publications hold of them. The trail stays whole: each entry keeps its hash, and says that its content
 * was removed. As the owner of the database: the app itself cannot touch its trail.
 */
export async function removeEvidence(
  db: Database,
  slug: string,
  now: Date,
): Promise<RemovedEvidence> {
  const [found] = await db.select().from(inspections).where(eq(inspections.slug, slug))
  if (!found) throw new StartFault(`There is no inspection ${slug}.`)
  const deed = { action: 'remove-evidence', inspection: found.id, record: `inspection ${slug}` }
  return change(db, { account: null, at: now }, deed, async (tx) => {
    const [held] = await tx
      .select()
      .from(inspections)
      .where(eq(inspections.id, found.id))
      .for('update')
    refuseEarly(held!, now)
    const removed = await removeRows(tx, held!)
    await tx.update(inspections).set({ evidenceRemoved: now }).where(eq(inspections.id, held!.id))
    return {
      before: { due: held!.evidenceDue, evidence: held!.evidence },
      after: removed,
      result: removed,
    }
  })
}

function refuseEarly(
  { slug, stage, archived, evidenceDue, evidenceRemoved }: InspectionRow,
  now: Date,
): void {
  if (evidenceRemoved !== null) throw new StartFault(`The evidence of ${slug} is removed already.`)
  if (evidenceDue === null)
    throw new StartFault(`Nobody has said from when the evidence of ${slug} is due for removal.`)
  if (evidenceDue > now.toISOString().slice(0, 10))
    throw new StartFault(`The evidence of ${slug} is not due before ${evidenceDue}.`)
  if (stage !== 'published' && archived === null)
    throw new StartFault(`${slug} is still worked on: publish or archive it first.`)
}

async function removeRows(tx: Transaction, { id }: InspectionRow): Promise<RemovedEvidence> {
  await tx.delete(secondAssessments).where(eq(secondAssessments.inspection, id))
  const ofCases = await tx.delete(cases).where(eq(cases.inspection, id)).returning({ id: cases.id })
  await tx.delete(assessors).where(eq(assessors.inspection, id))
  const ofSurveys = await tx
    .delete(responses)
    .where(eq(responses.inspection, id))
    .returning({ id: responses.id })
  await tx.delete(pendingImports).where(eq(pendingImports.inspection, id))
  await tx.delete(recorded).where(and(eq(recorded.inspection, id), eq(recorded.list, 'records')))
  // What finished publications were made of; their files are sealed and stay.
  await tx.update(publications).set({ content: '{}' }).where(eq(publications.inspection, id))
  const entries = await tx
    .update(audit)
    .set({ before: removedContent, after: removedContent })
    .where(
      and(
        eq(audit.inspection, id),
        sql`(${audit.record} ~ '^(case|response|records of|second assessment of) ' and ${audit.record} !~ '^case set '
          or ${audit.action} in ('import', 'undo-import'))`,
      ),
    )
    .returning({ seq: audit.seq })
  return { cases: ofCases.length, responses: ofSurveys.length, entries: entries.length }
}
