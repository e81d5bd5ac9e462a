import { ownEntry } from '@inspectorate/core'
import { writeRecorded } from '../inspection/write-recorded.js'
import { changeEvidence, type AtWork } from '../inspection/change-inspection.js'
import { recordedOf } from '../inspection/recorded-of.js'
import type { Database } from '../store/open-store.js'

/** Keeps how many were asked to answer a survey; null where that is not known. */
export function saveInvited(
  db: Database,
  work: AtWork,
  survey: string,
  invited: number | null,
): Promise<unknown> {
  return changeEvidence(db, work, 'save', `invited to ${survey}`, async (tx) => {
    const { response } = await recordedOf(tx, work.inspection.id)
    const before = ownEntry(response, survey) ?? null
    if ((before?.invited ?? null) === invited) return null
    const after = invited === null ? null : { invited }
    await writeRecorded(tx, work, 'response', survey, after)
    return { before, after, result: undefined }
  })
}
