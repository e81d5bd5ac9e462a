import { standardsOf, type Framework } from '@inspectorate/core'
import type { DecisionKind } from '../store/schema.js'

/** A decision as its form gives it. */
export interface DecisionFields {
  readonly kind: DecisionKind
  readonly rating: string
  readonly reason: string
  readonly decidedBy: string
}

/** The kinds of decision that a standard allows. */
export function kindsFor(framework: Framework, standard: string): DecisionKind[] {
  const rule = standardsOf(framework).find(({ id }) => id === standard)?.rating.rule
  if (rule === undefined || rule === 'reported-only') return []
  return rule === 'judged' ? ['judgement', 'departure', 'not-rated'] : ['departure', 'not-rated']
}

/** What is missing in a decision, by field. */
export function decisionFaults(framework: Framework, { kind, rating, reason }: DecisionFields) {
  const faults: { field: 'rating' | 'reason'; text: string }[] = []
  if (kind !== 'not-rated' && !framework.scale.some(({ id }) => id === rating))
    faults.push({ field: 'rating', text: 'Choose a rating' })
  if (kind !== 'judgement' && reason === '')
    faults.push({ field: 'reason', text: 'Enter a reason' })
  return faults
}
