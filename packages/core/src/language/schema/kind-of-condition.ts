import type {
  Condition,
  FactCondition,
  GradesCondition,
  NumbersCondition,
  StateCondition,
} from './condition-schema.js'

export type KindOfCondition =
  | { readonly kind: 'grades'; readonly condition: GradesCondition }
  | { readonly kind: 'numbers'; readonly condition: NumbersCondition }
  | { readonly kind: 'state'; readonly condition: StateCondition }
  | { readonly kind: 'fact'; readonly condition: FactCondition }
  | { readonly kind: 'all'; readonly condition: { readonly all: readonly Condition[] } }
  | { readonly kind: 'any'; readonly condition: { readonly any: readonly Condition[] } }
  | { readonly kind: 'not'; readonly condition: { readonly not: Condition } }

/** Which kind a condition is, by the key that only it has. */
export function kindOfCondition(condition: Condition): KindOfCondition {
  if ('all' in condition) return { kind: 'all', condition }
  if ('any' in condition) return { kind: 'any', condition }
  if ('not' in condition) return { kind: 'not', condition }
  if ('fact' in condition) return { kind: 'fact', condition }
  if ('state' in condition) return { kind: 'state', condition }
  if ('is' in condition || 'orBetter' in condition || 'orWorse' in condition)
    return { kind: 'grades', condition }
  return { kind: 'numbers', condition }
}
