import type { Framework } from '@inspectorate/core'
import { wellFormedText } from '@inspectorate/office'
import type { RatedInspection } from '@inspectorate/publication'
import { rated } from '../inspection/rated.js'
import { inspectionSent, type SentEvidence } from '../inspection/sent-inspection.js'

interface Rated {
  readonly rated: RatedInspection
  /** The framework without the inspection’s own characteristics. */
  readonly framework: Framework
}

/** What was rated last here: who writes has the same evidence read again and again, and it is large. */
let last: (Rated & { readonly key: string }) | null = null

/** The evidence of an inspection, rated, with nothing written of it. */
export async function ratedEvidence({ key, load }: SentEvidence): Promise<Rated> {
  if (last?.key !== key) {
    const { framework, inspection } = inspectionSent(await load())
    const bare = { ...inspection, narrative: {}, recommendations: [] }
    last = { key, framework, rated: rated(framework, bare) }
  }
  return last
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
