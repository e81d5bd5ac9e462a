import { standardsOf, type Framework } from '@inspectorate/core'
import type { CompiledNode } from '@inspectorate/core/language'
import { rulesOf } from '../framework/compiled-rules.js'
import { scaleOfPart } from '../framework/scale-of-part.js'
import type { DecisionKind } from '../store/schema.js'

/** A decision as its form gives it. */
export interface DecisionFields {
  readonly kind: DecisionKind
  readonly rating: string
  readonly reason: string
  readonly decidedBy: string
}

/** The kinds of decision that a standard, or a part by rules, allows. */
export function kindsFor(framework: Framework, part: string): DecisionKind[] {
  const rules = rulesOf(framework)
  if (rules) {
    const index = rules.names.byId.get(part)
    return index === undefined ? [] : kindsByRules(rules.nodes[index]!)
  }
  const rule = standardsOf(framework).find(({ id }) => id === part)?.rating.rule
  if (rule === undefined || rule === 'reported-only') return []
  return rule === 'judged' ? ['judgement', 'departure', 'not-rated'] : ['departure', 'not-rated']
}

/** A judgement needs a reason only where the rules say what it normally is. */
function kindsByRules({ node, result, judged }: CompiledNode): DecisionKind[] {
  if (result.kind === 'none') return []
  const strengths = new Set((node.adjust ?? []).map(({ strength }) => strength))
  const departs = result.kind === 'grade' && (!judged || strengths.has('normally'))
  return [
    ...(judged ? (['judgement'] as const) : []),
    ...(departs ? (['departure'] as const) : []),
    ...(strengths.has('consider') ? (['considered'] as const) : []),
    'not-rated',
  ]
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
  const { scale } = scaleOfPart(framework, standard)
  if (picksRating(framework, standard, kind) && !scale.some(({ id }) => id === rating))
    faults.push({ field: 'rating', text: 'Choose a rating' })
  if (kind !== 'judgement' && reason === '')
    faults.push({ field: 'reason', text: 'Enter a reason' })
  if (reason.length > longestReason)
    faults.push({ field: 'reason', text: 'Enter a reason of at most 10,000 characters' })
  return faults
}
