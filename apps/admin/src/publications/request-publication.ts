import { editionOf } from '@inspectorate/publication'
import { and, eq } from 'drizzle-orm'
import type { AtWork } from '../inspection/change-inspection.js'
import { assembleInspection } from '../inspection/assemble-inspection.js'
import { lastChange, type RememberedChecks } from '../inspections/remembered-checks.js'
import { holdInspection } from '../inspections/stage-step.js'
import { change, type Done, type ResultOf } from '../store/change.js'
import { Closed } from '../store/closed.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Database, Transaction } from '../store/open-store.js'
import { inspections, publications } from '../store/schema.js'

/** What came of asking for a publication. */
export type Asked =
  | { readonly state: 'asked'; readonly publication: string }
  /** Something must be done first, or it is published already. */
  | { readonly state: 'blocked' }
  /** The inspection was changed after it was seen. */
  | { readonly state: 'changed' }

/** Asks for a draft of the inspection as it is now. */
export function requestDraft(db: Database, work: AtWork): Promise<string> {
  return requestAs(db, work, 'export-draft', async (tx, held) => ask(tx, work, held, true))
}

/**
 * Publishes the inspection as it was checked and as somebody agreed to: the step is taken only when nothing was
 * changed after what was `seen`, and nothing can be changed after the step. Rejects with `Unread` when the check
 * cannot be finished.
 */
export async function requestPublication(
  db: Database,
  work: AtWork,
  checks: Pick<RememberedChecks, 'finished'>,
  seen: string,
): Promise<Asked> {
  const { of, blockers } = await checks.finished(work.inspection, work)
  if (of !== seen) return { state: 'changed' }
  if (blockers.some(({ must }) => must)) return { state: 'blocked' }
  const publication = await requestAs(db, work, 'publish', async (tx, held) => {
    if (held.stage !== 'ratings-panel' || (await lastChange(tx, held)) !== seen) return null
    await tx.update(inspections).set({ stage: 'published' }).where(eq(inspections.id, held.id))
    return ask(tx, work, held, false)
  })
  return publication === null ? { state: 'changed' } : { state: 'asked', publication }
}

function requestAs<D extends Done<string> | null>(
  db: Database,
  { doer, inspection }: AtWork,
  action: string,
  work: (tx: Transaction, held: InspectionRow) => Promise<D>,
): Promise<ResultOf<D>> {
  const record = `inspection ${inspection.slug}`
  return change(db, doer, { action, inspection: inspection.id, record }, async (tx) => {
    const held = await holdInspection(tx, inspection.id)
    if (held.archived !== null) throw new Closed('archived')
    return work(tx, held)
  })
}

async function ask(
  tx: Transaction,
  { doer, inspection }: AtWork,
  held: InspectionRow,
  draft: boolean,
): Promise<Done<string>> {
  const content = JSON.stringify(await assembleInspection(tx, held, draft ? 'draft' : 'published'))
  const asked = {
    content,
    edition: editionOf(held.details.publication),
    requestedBy: doer.account,
    requestedAt: doer.at,
  }
  // One draft that waits is enough: it is made of what there is now.
  const [waiting] = draft
    ? await tx
        .update(publications)
        .set(asked)
        .where(
          and(
            eq(publications.inspection, inspection.id),
            eq(publications.state, 'waiting'),
            eq(publications.attempts, 0),
            eq(publications.draft, true),
          ),
        )
        .returning({ id: publications.id })
    : []
  const [added] = waiting
    ? [waiting]
    : await tx
        .insert(publications)
        .values({ inspection: inspection.id, draft, ...asked })
        .returning({ id: publications.id })
  return { before: { stage: held.stage }, after: added, result: added!.id }
}
