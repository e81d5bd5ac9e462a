import { ownEntry, pooledTally, type Inspection, type PooledRecord } from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import { compareEntries } from './compare-entries.js'
import type { InspectionChange, PooledCounts, PooledFrom } from './inspection-change.js'

/** Records that are pooled in other case sets than before, and what their cases together answered differently. */
export function comparePooled(before: RatedInspection, after: RatedInspection): InspectionChange[] {
  const sets = new Set([before, after].flatMap((one) => Object.keys(one.inspection.caseSets ?? {})))
  return [...sets].flatMap((set) => [
    ...compareEntries(recordsOf(before.inspection, set), recordsOf(after.inspection, set)).map(
      ({ key, from, to }): InspectionChange => ({
        code: 'pooled-record',
        set,
        record: key,
        from,
        to,
      }),
    ),
    ...compareEntries(countsIn(before, set), countsIn(after, set)).map(
      ({ key, from, to }): InspectionChange => ({
        code: 'pooled-answers',
        set,
        question: key,
        from,
        to,
      }),
    ),
  ])
}

function pooledIn({ caseSets }: Inspection, set: string): readonly PooledRecord[] {
  return ownEntry(caseSets, set) ?? []
}

function recordsOf(inspection: Inspection, set: string): Record<string, PooledFrom> {
  return Object.fromEntries(
    pooledIn(inspection, set).map(({ id, cases, ...from }) => [id, { ...from, cases: cases.size }]),
  )
}

function countsIn({ framework, inspection }: RatedInspection, set: string) {
  const { questions } = pooledTally(
    framework,
    set,
    pooledIn(inspection, set).map(({ cases }) => cases),
  )
  return Object.fromEntries(
    Object.entries(questions).map(([id, counts]): [string, PooledCounts] => {
      if ('answers' in counts) return [id, counts]
      const { yes, no, na, asked = null } = counts
      return [id, { asked, answers: Object.entries({ yes, no, na }) }]
    }),
  )
}
