import type { Case } from '@inspectorate/core'
import { sql } from 'drizzle-orm'
import { textsOf } from '../inspection/texts-of.js'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import type { Database } from '../store/open-store.js'
import { responses } from '../store/schema.js'

/** Adds a response to a survey at the end; false when there is one of that id. */
export async function addResponse(
  db: Database,
  work: AtWork,
  survey: string,
  response: Omit<Case, 'characteristics'>,
): Promise<boolean> {
  const inspection = work.inspection.id
  const { id, answers, texts = {} } = response
  const record = `response ${id} to ${survey}`
  const added = await changeEvidence(db, work, 'add', record, async (tx) => {
    const position = sql<number>`(select coalesce(max(position), -1) + 1 from responses where inspection = ${inspection} and survey = ${survey})`
    const rows = await tx
      .insert(responses)
      .values({ inspection, survey, id, position, characteristics: {}, answers, texts })
      .onConflictDoNothing()
      .returning()
    const after = { id, answers, ...textsOf({ texts }) }
    return rows.length === 0 ? null : { before: null, after, result: true }
  })
  return added ?? false
}
