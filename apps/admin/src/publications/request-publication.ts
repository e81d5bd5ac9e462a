import { and, eq } from 'drizzle-orm'
import type { Reading } from '../services/reading.js'
import type { AtWork } from '../inspection/change-inspection.js'
import { assembleInspection } from '../inspection/assemble-inspection.js'
import { currentBlockers, holdInspection } from '../inspections/stage-step.js'
import { change } from '../store/change.js'
import type { Database } from '../store/open-store.js'
import { inspections, publications } from '../store/schema.js'

/**
 * Asks for a publication of the inspection as it is now. A final one publishes the inspection in
 * the same step, so that nothing can be changed between the check and the files. Null when
 * something blocks it.
 */
export async function requestPublication(
  db: Database,
  { doer, inspection }: AtWork,
  draft: boolean,
  reading: Reading,
): Promise<string | null> {
  const action = draft ? 'export-draft' : 'publish'
  const record = `inspection ${inspection.slug}`
  return change(db, doer, { action, inspection: inspection.id, record }, async (tx) => {
    const held = await holdInspection(tx, inspection.id)
    if (!draft) {
      const must = (await currentBlockers(tx, held, reading)).filter((one) => one.must)
      if (held.stage !== 'ratings-panel' || must.length > 0) return null
      await tx
        .update(inspections)
        .set({ stage: 'published' })
        .where(eq(inspections.id, inspection.id))
    }
    const state = draft ? 'draft' : 'published'
    const content = JSON.stringify(await assembleInspection(tx, held, state))
    // One draft that waits is enough: it is made of what there is now.
    const [waiting] = draft
      ? await tx
          .update(publications)
          .set({ content, requestedBy: doer.account, requestedAt: doer.at })
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
    if (waiting) return { before: { stage: held.stage }, after: waiting, result: waiting.id }
    const [added] = await tx
      .insert(publications)
      .values({
        inspection: inspection.id,
        draft,
        content,
        requestedBy: doer.account,
        requestedAt: doer.at,
      })
      .returning({ id: publications.id })
    return { before: { stage: held.stage }, after: added, result: added!.id }
  })
}
