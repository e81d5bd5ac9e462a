import type { Inspection } from '@inspectorate/core'
import { compareSequences } from './compare-sequences.js'
import type { InspectionChange } from './inspection-change.js'
import { canonicalText } from './is-same.js'

/** Recommendations that came, went, moved or were reworded. */
export function compareRecommendations(before: Inspection, after: Inspection): InspectionChange[] {
  return compareSequences(before.recommendations, after.recommendations, canonicalText).map(
    (change) => ({ code: 'recommendation', ...change }),
  )
}
