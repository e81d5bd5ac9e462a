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

/** Whether the form of a decision asks for a rating: the answer to guidance on a judged standard goes with the judgement. */
export function picksRating(framework: Framework, standard: string, kind: DecisionKind): boolean {
  if (kind === 'departure') return !kindsFor(framework, standard).includes('judgement')
  return kind === 'judgement'
}

const longestReason = 10_000

/** What is missing in a decision, by field. */
export function decisionFaults(
  framework: Framework,
  standard: string,
  { kind, rating, reason }: DecisionFields,
) {
  const faults: { field: 'rating' | 'reason'; text: string }[] = []
  if (picksRating(framework, standard, kind) && !framework.scale.some(({ id }) => id === rating))
    faults.push({ field: 'rating', text: 'Choose a rating' })
  if (kind !== 'judgement' && reason === '')
    faults.push({ field: 'reason', text: 'Enter a reason' })
  if (reason.length > longestReason)
    faults.push({ field: 'reason', text: 'Enter a reason of at most 10,000 characters' })
  return faults
}
