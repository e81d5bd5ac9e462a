import type { Question } from '@inspectorate/core'
import type { Routing } from '@inspectorate/core/answers'
import { fieldOf, otherFieldOf } from './read-entry.js'

/** Routing in the fields of a form, for the script that hides what is not asked. */
export type FieldCondition =
  | { readonly fields: readonly string[]; readonly is: readonly string[] }
  /** Holds where a field is filled in. */
  | { readonly given: string }
  | { readonly all: readonly FieldCondition[] }
  | { readonly any: readonly FieldCondition[] }
  | { readonly not: FieldCondition }

/** The condition under which a question is asked; null where it always is. */
export function conditionOfFields({ asked, codes }: Question): FieldCondition | null {
  const conditions = [
    ...(codes === undefined ? [] : [{ given: fieldOf(codes) }]),
    ...(asked ? [inFields(asked)] : []),
  ]
  return conditions.length > 1 ? { all: conditions } : (conditions[0] ?? null)
}

function inFields(routing: Routing): FieldCondition {
  if ('question' in routing) {
    const { question, is } = routing
    return { fields: [fieldOf(question), otherFieldOf(question)], is }
  }
  if ('characteristic' in routing)
    return { fields: [`characteristic.${routing.characteristic}`], is: routing.is }
  if ('all' in routing) return { all: routing.all.map(inFields) }
  if ('any' in routing) return { any: routing.any.map(inFields) }
  return { not: inFields(routing.not) }
}
