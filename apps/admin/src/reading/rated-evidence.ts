import { wellFormedText } from '@inspectorate/office'
import type { RatedInspection } from '@inspectorate/publication'
import { rated } from '../inspection/rated.js'
import { inspectionSent, type SentEvidence } from '../inspection/sent-inspection.js'

/** What was rated last here: who writes has the same evidence read again and again, and it is large. */
let last: { readonly key: string; readonly rated: RatedInspection } | null = null

/** The evidence of an inspection, rated, with nothing written of it. */
export async function ratedEvidence({ key, load }: SentEvidence): Promise<RatedInspection> {
  if (last?.key !== key) {
    const { framework, inspection } = inspectionSent(await load())
    last = {
      key,
      rated: rated(framework, { ...inspection, narrative: {}, recommendations: [] }),
    }
  }
  return last.rated
}

/** The same evidence with one section written. */
export function withSection(
  evidence: RatedInspection,
  section: string,
  text: string,
): RatedInspection {
  const narrative = text.trim() === '' ? {} : { [section]: text }
  const printable = text.trim() === '' ? {} : { [section]: wellFormedText(text) }
  return {
    ...evidence,
    inspection: { ...evidence.inspection, narrative },
    printable: { ...evidence.printable, narrative: printable },
  }
}
