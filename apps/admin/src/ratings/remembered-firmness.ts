import { sendEvidence } from '../inspection/sent-inspection.js'
import { inTime } from '../process/in-time.js'
import { Unread, type ReadingFor } from '../services/reading.js'
import type { Database } from '../store/open-store.js'
import type { InspectionVisit } from '../web/visit.js'

type ByPart = Readonly<Record<string, readonly string[]>>

const mostKept = 100

/** How firm ratings are, worked out once for the same evidence; null when a page would have to wait for it. */
export function rememberedFirmness(
  db: Database,
  reading: ReadingFor,
  pageWait: number,
): (visit: InspectionVisit) => Promise<ByPart | null> {
  const kept = new Map<string, Promise<ByPart | null>>()
  return async (visit) => {
    const evidence = await sendEvidence(db, visit.inspection)
    const { key } = evidence
    const found =
      kept.get(key) ??
      reading(visit)
        .firmness(evidence)
        .catch((error: unknown) => {
          // Whoever asks next has it worked out again.
          kept.delete(key)
          if (error instanceof Unread) return null
          throw error
        })
    kept.delete(key)
    kept.set(key, found)
    for (const one of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(one)
    }
    return (await inTime(pageWait, found)) ?? null
  }
}
