import { and, eq } from 'drizzle-orm'
import type { AtWork } from '../inspection/change-inspection.js'
import { assembleInspection } from '../inspection/assemble-inspection.js'
import { lastChange, type RememberedChecks } from '../inspections/remembered-checks.js'
import { holdInspection } from '../inspections/stage-step.js'
import { change, type Done, type ResultOf } from '../store/change.js'
import type { InspectionRow } from '../store/inspection-row.js'
import type { Database, Transaction } from '../store/open-store.js'
import { inspections, publications } from '../store/schema.js'

/** What came of asking for a publication. */
export type Asked =
  | { readonly state: 'asked'; readonly publication: string }
  /** Something must be done first, or it is published already. */
  | { readonly state: 'blocked' }
  /** The inspection was changed again and again while it was checked. */
  | { readonly state: 'changed' }

/** How often an inspection that is changed meanwhile is checked. */
const mostChecks = 3

/** Asks for a draft of the inspection as it is now. */
export function requestDraft(db: Database, work: AtWork): Promise<string> {
  return requestAs(db, work, 'export-draft', async (tx, held) => ask(tx, work, held, true))
}

/**
 * Publishes the inspection as it was checked: the step is taken only when nothing was changed after the
 * check, and nothing can be changed after the step. Rejects with `Unread` when the check cannot be finished.
 */
export async function requestPublication(
  db: Database,
  work: AtWork,
  checks: Pick<RememberedChecks, 'finished'>,
): Promise<Asked> {
  for (let i = 0; i < mostChecks; i++) {
    const { of, blockers } = await checks.finished(work.inspection, work)
    if (blockers.some(({ must }) => must)) return { state: 'blocked' }
    let isPanel = true
    const publication = await requestAs(db, work, 'publish', async (tx, held) => {
      isPanel = held.stage === 'ratings-panel'
      if (!isPanel || (await lastChange(tx, held)) !== of) return null
      await tx.update(inspections).set({ stage: 'published' }).where(eq(inspections.id, held.id))
      return ask(tx, work, held, false)
    })
    if (publication !== null) return { state: 'asked', publication }
    if (!isPanel) return { state: 'blocked' }
  }
  return { state: 'changed' }
}

function requestAs<D extends Done<string> | null>(
  db: Database,
  { doer, inspection }: AtWork,
  action: string,
  work: (tx: Transaction, held: InspectionRow) => Promise<D>,
): Promise<ResultOf<D>> {
  const record = `inspection ${inspection.slug}`
  return change(db, doer, { action, inspection: inspection.id, record }, async (tx) =>
    work(tx, await holdInspection(tx, inspection.id)),
  )
}

async function ask(
  tx: Transaction,
  { doer, inspection }: AtWork,
  held: InspectionRow,
  draft: boolean,
): Promise<Done<string>> {
  const content = JSON.stringify(await assembleInspection(tx, held, draft ? 'draft' : 'published'))
  const asked = { content, requestedBy: doer.account, requestedAt: doer.at }
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
